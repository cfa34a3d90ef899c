import type { Figure } from "../metrics/figure";
import { isPaced } from "../metrics/standing-of";
import { comparatorText } from "../plan/labels";
import type { Target, Task } from "../plan/plan";
import { chooseTarget } from "../scene/changes";
import { openTask } from "./choose-hit";
import { CutOffWarning } from "./cut-off-warning";
import { Icon } from "./icons";
import { lightOf } from "./light";
import { LightMark } from "./light-mark";
import { BarLabels, RatioBar } from "./ratio-bar";
import { SampleBadge } from "./sample-badge";
import { usePage } from "./store";
import { useAmount } from "./use-amount";
import { useLanguage, useSay } from "./use-say";

interface Props {
  readonly target: Target;
  readonly task: Task | undefined;
  readonly figure: Figure | undefined;
}

/** What was asked for, by whom and until when; what stands; and the judgement. */
export function FigureHead({ target, task, figure }: Props) {
  const language = useLanguage();
  const say = useSay();
  const change = usePage((page) => page.change);
  return (
    <header className="figure-head">
      <div className="crumbs">
        {task ? (
          <button type="button" className="link-button" onClick={() => openTask(task.id)}>
            {task.id} {task.title[language]}
          </button>
        ) : null}
        <button
          type="button"
          className="icon-button"
          aria-label={say("close")}
          title={say("close")}
          onClick={() => change((scene) => chooseTarget(scene, undefined))}
        >
          <Icon name="close" />
        </button>
      </div>
      <h2>
        {target.title[language]}
        {figure?.inputs.some(({ sample }) => sample) ? <SampleBadge /> : null}
      </h2>
      <Headline target={target} figure={figure} />
      <CutOffWarning />
      <p className="meta">
        {target.scope[language]}
        {" · "}
        {say(target.deadline.stated ? "deadline" : "deadlineUnstated", {
          date: target.deadline.date,
        })}
      </p>
      {task ? <p className="meta">{task.departments.join("、")}</p> : null}
    </header>
  );
}

function Headline({ target, figure }: Pick<Props, "target" | "figure">) {
  const say = useSay();
  const language = useLanguage();
  const amount = useAmount();
  const nothingYet = usePage(({ progress }) => (progress.kind === "failed" ? "—" : "…"));
  const isPart = lightOf(figure) === "part";
  return (
    <>
      <p className="headline">
        <b>{figure ? amount.valueWithUnit(figure, target) : nothingYet}</b>
        <span>
          {say(isPart ? "ofCityTarget" : "ofTarget")} {amount.target(target)}
          <small>{comparatorText(target, language)}</small>
        </span>
      </p>
      <Outside figure={figure} target={target} />
      <RatioBar figure={figure} target={target} large />
      {figure ? <BarLabels figure={figure} target={target} /> : null}
      {figure ? <Judgement figure={figure} /> : null}
    </>
  );
}

function Judgement({ figure }: { readonly figure: Figure }) {
  const say = useSay();
  const amount = useAmount();
  const light = lightOf(figure);
  const isPart = light === "part";
  return (
    <p className="judgement">
      <LightMark light={light} text />
      {amount.rate(figure) ? (
        <span>
          {say(isPart ? "contribution" : "rate")} <b>{amount.rate(figure)}</b>
        </span>
      ) : null}
      {isPart || !isPaced(figure) ? null : (
        <span className="calendar">
          {say("calendar")} <b>{amount.ratio(figure.target.calendarShare)}</b>
        </span>
      )}
    </p>
  );
}

/** What lies beyond the city counts too, so it is said beside the number and not only at the end of a table. */
function Outside({ target, figure }: Pick<Props, "target" | "figure">) {
  const say = useSay();
  const amount = useAmount();
  if (!figure || figure.share || figure.outside.si <= 0) return null;
  return (
    <p className="warning">
      {say("ofWhichOutside", { amount: amount.part(figure.outside.si, figure, target) })}
    </p>
  );
}
