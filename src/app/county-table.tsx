import type { DistrictPart, Figure } from "../metrics/figure";
import type { Target } from "../plan/plan";
import { unitText } from "../plan/shown-unit";
import { chooseDistrict } from "../scene/changes";
import { countyRowsOf } from "./county-rows";
import { Fold } from "./fold";
import { usePage } from "./store";
import { useAmount } from "./use-amount";
import { useLanguage, useSay } from "./use-say";

interface Props {
  readonly figure: Figure;
  readonly target: Target;
}

/** The achieved amount by place, to the row outside the city; and beside it by who reports it. */
export function CountyTable({ figure, target }: Props) {
  const say = useSay();
  if (figure.value === undefined) return null;
  const units = figure.byReportingUnit;
  return (
    <>
      <section className="split">
        <h3>{say("byCounty")}</h3>
        <PartTable figure={figure} target={target} parts={figure.districts} outside />
      </section>
      {units.length === 0 ? null : (
        <Fold title={say("byUnit")} note={say("unmappedRows", { n: units.length })}>
          <PartTable figure={figure} target={target} parts={units} />
        </Fold>
      )}
    </>
  );
}

interface TableProps extends Props {
  readonly parts: readonly DistrictPart[];
  readonly outside?: boolean;
}

function PartTable({ figure, target, parts, outside = false }: TableProps) {
  const say = useSay();
  const amount = useAmount();
  const language = useLanguage();
  const rows = countyRowsOf(figure, target, parts, outside, amount);
  const rated = parts.some(({ ratio }) => ratio !== undefined);
  return (
    <table className="counties">
      <thead>
        <tr>
          <th scope="col">{say(outside ? "county" : "field-reportingUnit")}</th>
          <th scope="col">{amountColumn()}</th>
          <th scope="col">{say(lastColumn(figure, rated))}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ code, name, text, bar, last }) => (
          <tr key={code} className={code === "outside" ? "outside" : undefined}>
            <th scope="row">
              {code === "outside" ? say("outside") : <CountyName code={code} name={name} />}
            </th>
            <td>
              <i className="cell-bar" style={{ width: `${bar * 46}%` }} aria-hidden="true" />
              {text}
            </td>
            <td>{last}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{say("sum")}</th>
          <td>{sumText()}</td>
          <td />
        </tr>
      </tfoot>
    </table>
  );

  /** Of a share each amount carries its own unit. */
  function amountColumn(): string {
    const unit = figure.share ? "" : unitText(target.unit, language, target.counter);
    return unit === "" ? say("amount") : say("amountIn", { unit });
  }

  function sumText(): string {
    if (!figure.share) return amount.valueWithUnit(figure, target);
    return amount.part(figure.share.numerator.si, figure, target);
  }
}

function lastColumn(figure: Figure, rated: boolean) {
  if (rated) return "rate";
  return figure.share ? "shareColumn" : "part";
}

/** A county that the map knows flies there and becomes the district; a functional zone is only named. */
function CountyName({ code, name }: { readonly code: string; readonly name: string }) {
  const say = useSay();
  const change = usePage((page) => page.change);
  const chosen = usePage(({ scene }) => scene.district === code);
  if (!/^\d{6}$/.test(code)) return name;
  return (
    <button
      type="button"
      className="link-button"
      aria-current={chosen}
      title={say("flyTo", { name })}
      onClick={() => change((scene) => chooseDistrict(scene, code))}
    >
      {name}
    </button>
  );
}
