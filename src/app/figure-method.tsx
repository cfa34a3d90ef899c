import type { Figure } from "../metrics/figure";
import type { Target } from "../plan/plan";
import type { ShownUnit } from "../plan/shown-unit";
import { chooseSetting } from "../scene/changes";
import { partsUnitOf } from "./parts-unit";
import { usePage } from "./store";
import { useLanguage, useSay } from "./use-say";
import type { Say, Word } from "./words";

interface Props {
  readonly figure: Figure;
  readonly target: Target;
}

const kinds: Readonly<Partial<Record<Figure["method"]["kind"], Word>>> = {
  length: "kindLength",
  area: "kindArea",
  count: "kindCount",
  money: "kindMoney",
};

const shared: Readonly<Partial<Record<ShownUnit, Word>>> = {
  km: "kindLength",
  ha: "kindArea",
  count: "kindCount",
};

/** The line that defends the figure: what was summed, on which ellipsoid, what counts once, and on which basis. */
export function FigureMethod({ figure, target }: Props) {
  const say = useSay();
  const language = useLanguage();
  const { method } = figure;
  const once =
    target.once === "geometry"
      ? say("onceGeometry", { m: method.tolerance_m ?? 0 })
      : say("onceCode");
  return (
    <section className="method" aria-label={say("method")}>
      <p className="method-line">
        <span>{kindText(figure, target, say)}</span>
        <span>{once}</span>
      </p>
      <p>{method.basis[language]}</p>
      {method.notes.map((note) => (
        <p key={note.zh}>{note[language]}</p>
      ))}
      {target.settings.length === 0 ? null : (
        <div className="settings">
          {target.settings.map((setting) => (
            <SettingChooser key={setting.id} figure={figure} target={target} setting={setting} />
          ))}
        </div>
      )}
    </section>
  );
}

/** What is summed; of a share also what is shared out. */
function kindText(figure: Figure, target: Target, say: Say): string {
  const own = kinds[figure.method.kind];
  if (own) return say(own);
  return say("kindShareOf", { of: say(shared[partsUnitOf(figure, target)] ?? "kindCount") });
}

function SettingChooser({
  figure,
  target,
  setting,
}: Props & { readonly setting: Target["settings"][number] }) {
  const language = useLanguage();
  const change = usePage((page) => page.change);
  const key = `${target.id}.${setting.id}`;
  const chosen = usePage(({ scene }) => scene.settings[key]);
  return (
    <div className="field-select setting">
      <label htmlFor={key}>{setting.title[language]}</label>
      <select
        id={key}
        value={chosen ?? figure.method.settings[setting.id] ?? setting.default}
        onChange={({ target: { value } }) =>
          change((scene) =>
            chooseSetting(scene, key, value === setting.default ? undefined : value),
          )
        }
      >
        {setting.options.map(({ id, title }) => (
          <option key={id} value={id}>
            {title[language]}
          </option>
        ))}
      </select>
    </div>
  );
}
