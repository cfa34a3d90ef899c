import { targetOf, taskOf, taskOfTarget } from "../plan/find";
import { FigurePanel } from "./figure-panel";
import { OverviewPanel } from "./overview-panel";
import { ProjectCard } from "./project-card";
import { PanelSkeleton } from "./skeleton";
import { latestOf, usePage } from "./store";
import { TaskPanel } from "./task-panel";
import "./figure-head.css";
import "./figure-parts.css";
import "./county-table.css";
import "./fold.css";
import "./overview.css";
import "./project.css";

/** What is known of the chosen thing: a project, a target, a task, or all targets together. */
export function RightPanel() {
  const ground = usePage((page) => latestOf(page.ground));
  const { target: targetId, task: taskId, project } = usePage(({ scene }) => scene);
  if (!ground) return <PanelSkeleton />;
  const { plan } = ground;
  const target = targetId === undefined ? undefined : targetOf(plan, targetId);
  const task = taskId === undefined ? undefined : taskOf(plan, taskId);
  if (project !== undefined) return <ProjectCard key={project} id={project} ground={ground} />;
  if (target) {
    const owner = taskOfTarget(plan, target.id);
    return <FigurePanel key={target.id} target={target} task={owner} ground={ground} />;
  }
  if (task) return <TaskPanel key={task.id} task={task} ground={ground} />;
  return <OverviewPanel ground={ground} />;
}
