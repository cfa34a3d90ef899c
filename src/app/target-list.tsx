import { useMemo } from "react";
import { groupBy } from "../scene/changes";
import type { Scene } from "../scene/scene";
import { BarKey } from "./bar-key";
import { LightSummary } from "./light-summary";
import { type Group, groupsOf, targetsIn } from "./list-groups";
import { type Ground, latestOf, usePage } from "./store";
import { TargetRow } from "./target-row";
import { TaskRow } from "./task-row";
import { useLanguage, useSay } from "./use-say";
import type { Word } from "./words";

const orders: readonly (readonly [Scene["groupBy"], Word])[] = [
  ["target", "byTarget"],
  ["department", "byDepartment"],
  ["chapter", "byChapter"],
];

/** The overview that a director asks for: every target with its bar and light, in three orders. */
export function TargetList({ ground }: { readonly ground: Ground }) {
  const language = useLanguage();
  const by = usePage(({ scene }) => scene.groupBy);
  const groups = useMemo(() => groupsOf(ground.plan, by, language), [ground, by, language]);
  return (
    <>
      <LightSummary />
      <OrderChooser by={by} />
      <div className={`list list-${by}`}>
        {groups.map((group) => (
          <GroupOfRows key={group.id} group={group} />
        ))}
      </div>
      <BarKey />
    </>
  );
}

function OrderChooser({ by }: { readonly by: Scene["groupBy"] }) {
  const say = useSay();
  const change = usePage((page) => page.change);
  return (
    <fieldset className="segments">
      <legend className="visually-hidden">{say("groupBy")}</legend>
      {orders.map(([order, word]) => (
        <label key={order}>
          <input
            type="radio"
            name="order"
            className="visually-hidden"
            checked={by === order}
            onChange={() => change((scene) => groupBy(scene, order))}
          />
          <span>{say(word)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function GroupOfRows({ group }: { readonly group: Group }) {
  const say = useSay();
  const figures = usePage(({ progress }) => latestOf(progress)?.figures);
  const count = targetsIn(group);
  return (
    <section className={`group group-${group.level}`}>
      {group.title === undefined ? null : (
        <header>
          {group.level === 1 ? <h2>{group.title}</h2> : <h3>{group.title}</h3>}
          {group.level === 1 && count > 0 ? (
            <small>{say("targetsCount", { n: count })}</small>
          ) : null}
        </header>
      )}
      <ul>
        {group.rows.map((row) =>
          row.kind === "target" ? (
            <li key={row.target.id}>
              <TargetRow
                target={row.target}
                task={row.task}
                figure={figures?.find(({ id }) => id === row.target.id)}
              />
            </li>
          ) : (
            <li key={row.task.id}>
              <TaskRow task={row.task} />
            </li>
          ),
        )}
      </ul>
    </section>
  );
}
