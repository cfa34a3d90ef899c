import { latestOf, usePage } from "./store";
import { useSay } from "./use-say";

/** Files tell how things stood on their own day: a cut-off after it lacks reports, one before it knows only finishing days. */
export function CutOffWarning() {
  const say = useSay();
  const asOf = usePage(({ scene }) => scene.asOf);
  const told = usePage(({ ground }) => latestOf(ground)?.index.layers)?.flatMap(({ card }) =>
    card.role === "plan" ? (card.asOf ?? []) : [],
  );
  const latest = told?.sort().at(-1);
  if (asOf === undefined || latest === undefined || asOf === latest) return null;
  return (
    <p className="warning">{say(asOf > latest ? "afterData" : "beforeData", { date: latest })}</p>
  );
}
