import type { Progress } from "../metrics/figure";
import { chooseTarget } from "../scene/changes";
import { behindByDepartment } from "./behind-by-department";
import { CutOffWarning } from "./cut-off-warning";
import { FiguresFailed } from "./figures-failed";
import { Fold } from "./fold";
import { lightOf } from "./light";
import { LightMark } from "./light-mark";
import { MoreList } from "./more-list";
import { PanelSkeleton } from "./skeleton";
import { type Ground, latestOf, usePage } from "./store";
import { useAmount } from "./use-amount";
import { useLanguage, useSay } from "./use-say";

/** Nothing chosen: how all targets stand, and who has to move. */
export function OverviewPanel({ ground }: { readonly ground: Ground }) {
  const say = useSay();
  const progress = usePage((page) => page.progress);
  const shown = latestOf(progress);
  if (progress.kind === "failed") return <FiguresFailed why={progress.why} />;
  if (!shown) return <PanelSkeleton />;
  const share = shown.figures[0]?.target.calendarShare;
  return (
    <div className="panel-scroll" aria-busy={progress.kind === "loading"}>
      <header className="figure-head">
        <h2>{say("overview")}</h2>
        <p className="meta">
          {say("asOfDate", { date: shown.asOf })}
          {" · "}
          {say("targetsCount", { n: shown.figures.length })}
        </p>
        <p className="visually-hidden" role="status">
          {say("ready", { n: shown.figures.length })}
        </p>
        {share === undefined ? null : <CalendarBar share={share} />}
        <CutOffWarning />
      </header>
      <Behind ground={ground} />
      <Problems problems={shown.problems} />
      <Rule share={share} />
    </div>
  );
}

function CalendarBar({ share }: { readonly share: number }) {
  const say = useSay();
  const amount = useAmount();
  return (
    <div className="calendar-bar">
      <p>
        <span>{say("calendar")}</span>
        <b>{amount.ratio(share)}</b>
      </p>
      <div className="months" aria-hidden="true">
        <i style={{ width: `${share * 100}%` }} />
      </div>
    </div>
  );
}

function Behind({ ground }: { readonly ground: Ground }) {
  const say = useSay();
  const language = useLanguage();
  const amount = useAmount();
  const change = usePage((page) => page.change);
  const figures = usePage(({ progress }) => latestOf(progress)?.figures) ?? [];
  const groups = behindByDepartment(ground.plan, figures);
  return (
    <section className="split">
      <h3>{say("behindByDepartment")}</h3>
      {groups.length === 0 ? <p className="empty">{say("behindNone")}</p> : null}
      {groups.map(({ department, rows }) => (
        <div key={department} className="department">
          <h4>{department}</h4>
          <ul className="rows">
            {rows.map(({ target, figure }) => (
              <li key={target.id}>
                <button
                  type="button"
                  className="project-link"
                  onClick={() => change((scene) => chooseTarget(scene, target.id))}
                >
                  <LightMark light={lightOf(figure)} />
                  <span className="name">{target.title[language]}</span>
                  <span className="row-status">
                    {amount.value(figure, target)} / {amount.target(target)}
                  </span>
                  <span className="row-amount">{amount.rate(figure)}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

/** What the layers' files should be mended for: file, row, why, and the next step. */
function Problems({ problems }: Pick<Progress, "problems">) {
  const say = useSay();
  if (problems.length === 0) return null;
  return (
    <Fold title={say("problems")} note={say("leftOutCount", { n: problems.length })}>
      <MoreList items={problems} keyOf={({ file, row }, at) => `${file}-${row}-${at}`}>
        {({ file, row, why, next }) => (
          <p className="problem">
            <b>{row === undefined ? file : say("fileRow", { file, row })}</b> {why}
            <small>{next}</small>
          </p>
        )}
      </MoreList>
    </Fold>
  );
}

function Rule({ share }: { readonly share: number | undefined }) {
  const say = useSay();
  const amount = useAmount();
  return (
    <section className="method">
      {share === undefined ? null : <p>{say("lightRule", { share: amount.ratio(share) })}</p>}
      <p>{say("lightPartRule")}</p>
      <p>{say("sampleWhy")}</p>
    </section>
  );
}
