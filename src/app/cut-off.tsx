import { cutOffAt } from "../scene/changes";
import { Icon } from "./icons";
import { latestOf, usePage } from "./store";
import { useSay } from "./use-say";

/** The day until which works count; the latest date of the data unless the planner sets one. */
export function CutOff() {
  const say = useSay();
  const asOf = usePage(({ scene }) => scene.asOf);
  const shown = usePage(({ progress }) => latestOf(progress)?.asOf);
  const year = usePage(({ ground }) => latestOf(ground)?.plan.year);
  const change = usePage((page) => page.change);
  return (
    <div className="field-date">
      <label htmlFor="as-of">{say("asOf")}</label>
      <span className="iso" aria-hidden="true">
        {asOf ?? shown ?? "—"}
      </span>
      <input
        id="as-of"
        type="date"
        value={asOf ?? shown ?? ""}
        min={year === undefined ? undefined : `${year}-01-01`}
        max={year === undefined ? undefined : `${year}-12-31`}
        onChange={({ target }) => change((scene) => cutOffAt(scene, target.value || undefined))}
      />
      {asOf === undefined ? null : (
        <button
          type="button"
          className="icon-button"
          title={say("asOfLatest")}
          aria-label={say("asOfLatest")}
          onClick={() => change((scene) => cutOffAt(scene, undefined))}
        >
          <Icon name="reset" />
        </button>
      )}
    </div>
  );
}
