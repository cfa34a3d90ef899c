import { fault } from "./json-readers";
import type { Plan, Section, Setting, Target, Task } from "./plan";

/**
 * What each field alone cannot show: ids that stand twice, a target under the wrong task, a unit that its quantity does not have.
 * @throws Error that begins with the field's path
 */
export function refuseContradictions(plan: Plan): void {
  refuseTwice(plan.clusters, "clusters");
  refuseTwice(plan.sections, "sections");
  refuseTwice(plan.tasks, "tasks");
  for (const [at, task] of plan.tasks.entries()) refuseTask(task, `tasks[${at}]`, plan.sections);
}

function refuseTask(task: Task, path: string, sections: readonly Section[]): void {
  if (task.id !== `T${task.number}`)
    throw fault(`${path}.id`, `must be T${task.number}, as its number says, not ${task.id}`);
  const section = sections.find(({ id }) => id === task.section);
  if (!section) throw fault(`${path}.section`, `${task.section} stands in no section of the plan`);
  if (!section.subsections.some(({ id }) => id === task.subsection))
    throw fault(`${path}.subsection`, `${task.subsection} stands not in section ${section.id}`);
  refuseTwice(task.targets, `${path}.targets`);
  for (const [at, target] of task.targets.entries()) {
    const where = `${path}.targets[${at}]`;
    if (!target.id.startsWith(`${task.id}.`))
      throw fault(`${where}.id`, `must start with ${task.id}., not ${target.id}`);
    refuseAmount(target, where);
    refuseShare(target, where);
    refuseSettings(target, where);
    refuseReceivers(target, where);
  }
}

const quantities: Readonly<Record<Target["unit"], readonly string[]>> = {
  km: ["length"],
  ha: ["area"],
  count: ["count"],
  "1e8 yuan": ["money"],
  percent: ["length", "area", "count"],
};

function refuseAmount({ unit, value, counter, achieved, layers }: Target, path: string): void {
  if (!quantities[unit].includes(achieved.quantity))
    throw fault(`${path}.achieved.quantity`, `${achieved.quantity} cannot be told in ${unit}`);
  if (unit === "percent" && value > 100)
    throw fault(`${path}.value`, `must be at most 100 percent, not ${value}`);
  if ((unit === "count") !== (counter !== undefined))
    throw fault(`${path}.counter`, "must stand beside the unit count, and only there");
  if (achieved.declaredClass && achieved.quantity !== "length" && achieved.quantity !== "area")
    throw fault(`${path}.achieved.declaredClass`, "must stand with a length or an area");
  if (layers.length === 0) throw fault(`${path}.layers`, "must name a layer that feeds the target");
}

function refuseShare({ unit, achieved, share }: Target, path: string): void {
  const isShare = achieved.kind === "share";
  if (isShare !== (unit === "percent"))
    throw fault(`${path}.unit`, `must be percent for a share, and only there, not ${unit}`);
  if (isShare !== (share !== undefined))
    throw fault(`${path}.share`, "must say what a share is of, and stand only with a share");
  if (isShare && achieved.partial)
    throw fault(
      `${path}.achieved.partial`,
      "must be false for a share: parts of works are no ratio",
    );
}

function refuseReceivers({ shares }: Target, path: string): void {
  const first = new Map<string, number>();
  for (const [at, { to }] of shares.entries()) {
    const before = first.get(to);
    if (before !== undefined)
      throw fault(
        `${path}.shares[${at}].to`,
        `${to} stands twice, first at ${path}.shares[${before}]`,
      );
    first.set(to, at);
  }
}

function refuseSettings({ settings }: Target, path: string): void {
  refuseTwice(settings, `${path}.settings`);
  for (const [at, setting] of settings.entries()) refuseDefault(setting, `${path}.settings[${at}]`);
}

function refuseDefault(setting: Setting, path: string): void {
  refuseTwice(setting.options, `${path}.options`);
  if (!setting.options.some(({ id }) => id === setting.default))
    throw fault(`${path}.default`, `${setting.default} is none of the setting's options`);
}

function refuseTwice(things: readonly { readonly id: string }[], path: string): void {
  const seen = new Map<string, number>();
  for (const [at, { id }] of things.entries()) {
    const before = seen.get(id);
    if (before !== undefined)
      throw fault(`${path}[${at}].id`, `${id} stands twice, first at ${path}[${before}]`);
    seen.set(id, at);
  }
}
