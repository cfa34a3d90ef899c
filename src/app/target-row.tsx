import type { Figure } from "../metrics/figure";
import type { Target, Task } from "../plan/plan";
import { chooseTarget } from "../scene/changes";
import { lightOf } from "./light";
import { LightMark } from "./light-mark";
import { RatioBar } from "./ratio-bar";
import { SampleBadge } from "./sample-badge";
import { usePage } from "./store";
import { useAmount } from "./use-amount";
import { useLanguage, useSay } from "./use-say";

interface Props {
  readonly target: Target;
  readonly task: Task;
  readonly figure: Figure | undefined;
}

/** One target as a line of the overview: light, name, value against target, bar, rate. */
export function TargetRow({ target, task, figure }: Props) {
  const say = useSay();
  const language = useLanguage();
  const amount = useAmount();
  const nothingYet = usePage(({ progress }) => (progress.kind === "failed" ? "—" : "…"));
  const isPart = lightOf(figure) === "part";
  const shown = isPart ? amountWithUnit : bareAmount;
  const chosen = usePage(({ scene }) => scene.target === target.id);
  const change = usePage((page) => page.change);
  return (
    <button
      type="button"
      className="target-row"
      aria-current={chosen}
      onClick={() => change((scene) => chooseTarget(scene, target.id))}
    >
      <LightMark light={lightOf(figure)} />
      <span className="name">
        {target.title[language]}
        {target.aspirational ? <span className="chip">{say("aspirational")}</span> : null}
        {figure?.inputs.some(({ sample }) => sample) ? <SampleBadge short /> : null}
      </span>
      <span className="value">
        <b>{figure ? shown(figure) : nothingYet}</b>
        {isPart ? null : (
          <span>
            {" / "}
            {amount.target(target)}
          </span>
        )}
      </span>
      <span className="number">{task.id}</span>
      <RatioBar figure={figure} target={target} />
      <span className="rate">{figure ? rateText(figure) : ""}</span>
    </button>
  );

  function bareAmount(one: Figure): string {
    return amount.value(one, target);
  }

  function amountWithUnit(one: Figure): string {
    return amount.valueWithUnit(one, target);
  }

  /** A contribution is no rate of completion: it says what it is a part of. */
  function rateText(one: Figure): string {
    const rate = amount.rate(one);
    return isPart && rate ? say("partOfCity", { rate }) : rate;
  }
}
