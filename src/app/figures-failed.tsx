import { usePage } from "./store";
import { useSay } from "./use-say";

export function FiguresFailed({ why }: { readonly why: string }) {
  const say = useSay();
  const ask = usePage((page) => page.askFigures);
  return (
    <div className="notice" role="alert">
      <b>{say("noFigure")}</b>
      <p>{say("failedFigures", { why })}</p>
      <button type="button" className="plain-button" onClick={ask}>
        {say("tryAgain")}
      </button>
    </div>
  );
}
