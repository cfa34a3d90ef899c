import type { Task } from "../plan/plan";
import { openTask } from "./choose-hit";
import { spatialWords } from "./spatial-words";
import { usePage } from "./store";
import { useLanguage, useSay } from "./use-say";

/** A task by its number; one that is not on the map says so, and why. */
export function TaskRow({ task }: { readonly task: Task }) {
  const say = useSay();
  const language = useLanguage();
  const chosen = usePage(({ scene }) => scene.task === task.id);
  return (
    <button
      type="button"
      className="task-row"
      aria-current={chosen}
      onClick={() => openTask(task.id)}
    >
      <span className="number">{task.id}</span>
      <span className="name">{task.title[language]}</span>
      <span className={`tag tag-${task.spatial}`}>{say(spatialWords[task.spatial])}</span>
      {task.spatial === "no" ? <span className="why">{task.why[language]}</span> : null}
    </button>
  );
}
