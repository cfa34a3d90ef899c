import type { Task } from "../plan/plan";
import { chooseTask, showLayer } from "../scene/changes";
import { Icon } from "./icons";
import { spatialWords } from "./spatial-words";
import { type Ground, latestOf, usePage } from "./store";
import { TargetRow } from "./target-row";
import { useLanguage, useSay } from "./use-say";

/** A task: whose it is, whether a map can show it and why, its targets and its layers. */
export function TaskPanel({ task, ground }: { readonly task: Task; readonly ground: Ground }) {
  const say = useSay();
  const language = useLanguage();
  const change = usePage((page) => page.change);
  const figures = usePage(({ progress }) => latestOf(progress)?.figures);
  return (
    <div className="panel-scroll">
      <header className="figure-head">
        <div className="crumbs">
          <span>
            {task.id} · {chapterOf(task, ground, language)}
          </span>
          <button
            type="button"
            className="icon-button"
            aria-label={say("close")}
            title={say("close")}
            onClick={() => change((scene) => chooseTask(scene, undefined))}
          >
            <Icon name="close" />
          </button>
        </div>
        <h2>{task.title[language]}</h2>
        <p className="meta">{task.departments.join("、")}</p>
        <p className="task-why">
          <span className={`tag tag-${task.spatial}`}>{say(spatialWords[task.spatial])}</span>
          {task.why[language]}
        </p>
      </header>
      <section className="split">
        <h3>{say("taskTargets")}</h3>
        {task.targets.length === 0 ? <p className="empty">{say("noTarget")}</p> : null}
        <ul>
          {task.targets.map((target) => (
            <li key={target.id}>
              <TargetRow
                target={target}
                task={task}
                figure={figures?.find(({ id }) => id === target.id)}
              />
            </li>
          ))}
        </ul>
      </section>
      <TaskLayers task={task} ground={ground} />
    </div>
  );
}

function TaskLayers({ task, ground }: { readonly task: Task; readonly ground: Ground }) {
  const say = useSay();
  const language = useLanguage();
  const hidden = usePage(({ scene }) => scene.hidden);
  const change = usePage((page) => page.change);
  const ids = new Set([...task.layers, ...task.targets.flatMap(({ layers }) => layers)]);
  const layers = ground.index.layers.filter(({ card }) => ids.has(card.id));
  return (
    <section className="split">
      <h3>{say("taskLayers")}</h3>
      {layers.length === 0 ? <p className="empty">{say("none")}</p> : null}
      <ul className="task-layers">
        {layers.map(({ card, features }) => (
          <li key={card.id}>
            <label>
              <input
                type="checkbox"
                checked={!hidden.includes(card.id)}
                onChange={({ target }) =>
                  change((scene) => showLayer(scene, card.id, target.checked))
                }
              />
              {card.title[language]}
            </label>
            <small>{say("features", { n: features })}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function chapterOf(task: Task, { plan }: Ground, language: "zh" | "en"): string {
  const section = plan.sections.find(({ id }) => id === task.section);
  const subsection = section?.subsections.find(({ id }) => id === task.subsection);
  return [section?.title[language], subsection?.title[language]].filter(Boolean).join(" / ");
}
