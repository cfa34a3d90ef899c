import { latestOf, usePage } from "./store";
import { useAmount } from "./use-amount";
import { useSay } from "./use-say";

/** How to read the bars. */
export function BarKey() {
  const say = useSay();
  const amount = useAmount();
  const share = usePage(({ progress }) => latestOf(progress)?.figures[0]?.target.calendarShare);
  return (
    <p
      className="bar-key"
      title={share === undefined ? undefined : say("lightRule", { share: amount.ratio(share) })}
    >
      <span>
        <i className="swatch swatch-done" />
        {say("status-done")}
      </span>
      <span>
        <i className="swatch swatch-underway" />
        {say("status-underway")}
      </span>
      <span>
        <i className="swatch swatch-planned" />
        {say("status-planned")}
      </span>
      {share === undefined ? null : (
        <span>
          <i className="tick" />
          {say("calendar")} {amount.ratio(share)}
        </span>
      )}
    </p>
  );
}
