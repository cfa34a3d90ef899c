import { useSay } from "./use-say";
import { sayKey } from "./words";

interface Props<K extends string> {
  readonly title: string;
  readonly kind: "status" | "work";
  readonly order: readonly K[];
  readonly amounts: Readonly<Partial<Record<K, number>>>;
  write(si: number): string;
}

/** One amount a line, each with its bar against the largest; what the source did not give is not listed. */
export function SplitList<K extends string>({ title, kind, order, amounts, write }: Props<K>) {
  const say = useSay();
  const rows = order.flatMap((key) => {
    const si = amounts[key];
    return si === undefined || si === 0 ? [] : [{ key, si }];
  });
  if (rows.length === 0) return null;
  const most = Math.max(...rows.map(({ si }) => si));
  return (
    <section className="split">
      <h3>{title}</h3>
      <dl>
        {rows.map(({ key, si }) => (
          <div key={key}>
            <dt>
              <i className={`swatch swatch-${key}`} aria-hidden="true" />
              {sayKey(say, `${kind}-${key}`)}
            </dt>
            <dd>
              <span
                className={`split-bar bar-${key === "done" ? "achieved" : key}`}
                style={{ width: `${(si / most) * 100}%` }}
                aria-hidden="true"
              />
              <b>{write(si)}</b>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
