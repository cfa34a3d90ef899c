import { useSay } from "./use-say";

const rows = [62, 48, 70, 54, 66, 44, 58];

/** Where text and bars will stand, while they are on their way. */
export function PanelSkeleton() {
  const say = useSay();
  return (
    <div className="skeleton-rows" role="status">
      <span className="visually-hidden">{say("loading")}</span>
      {rows.map((width) => (
        <div key={width} aria-hidden="true">
          <span className="skeleton" style={{ width: `${width}%`, height: 13 }} />
          <span className="skeleton" style={{ width: "100%", height: 7 }} />
        </div>
      ))}
    </div>
  );
}
