import type { LegendMark } from "../cartography/drawing";

/** A mark of the legend as the map draws it, 28 × 14 px. */
export function LegendSample({ mark }: { readonly mark: LegendMark }) {
  return (
    <svg
      className="legend-sample"
      width="28"
      height="14"
      viewBox="0 0 28 14"
      aria-hidden="true"
      focusable="false"
    >
      {drawnBy[mark.kind](mark)}
    </svg>
  );
}

/** How much of its colour the tint under a dashed line has, as on the sheet. */
const tint = 0.35;

const drawnBy: Readonly<Record<LegendMark["kind"], (mark: LegendMark) => React.JSX.Element>> = {
  line: lineOf,
  fill: fillOf,
  point: pointOf,
};

function lineOf({ color, width = 2, dash, outline, opacity = 1 }: LegendMark) {
  const ends = { x1: 1, x2: 27, y1: 7, y2: 7, strokeLinecap: capOf(dash, width) };
  return (
    <>
      {outline ? <line {...ends} stroke={outline} strokeWidth={width} opacity={tint} /> : null}
      <line
        {...ends}
        opacity={opacity}
        stroke={color}
        strokeWidth={width}
        strokeDasharray={dash?.join(" ")}
      />
    </>
  );
}

/** Dots are dashes without length under round caps; round caps on long dashes would close their gaps. */
function capOf(dash: LegendMark["dash"], width: number): "round" | "butt" {
  return dash !== undefined && (dash[0] ?? 0) < width ? "round" : "butt";
}

/** Only the fill is faint: an outline that faded with it would leave nothing to see. */
function fillOf({ color, outline, dash, width = 1, filling = "full", opacity = 1 }: LegendMark) {
  const box = { x: 3, y: 1.5, width: 22, height: 11, rx: 1.5 };
  return (
    <>
      <rect {...box} fill={filling === "full" ? color : "none"} opacity={opacity} />
      {filling === "half" ? (
        <path
          d="M3 12.500 14 1.500M9 12.500 20 1.500M15 12.500 25 2.500M3 6.500 8 1.500M21 12.500 25 8.500"
          stroke={color}
          strokeWidth="1.300"
        />
      ) : null}
      <rect
        {...box}
        fill="none"
        stroke={outline ?? color}
        strokeWidth={width}
        strokeLinecap={capOf(dash, width)}
        strokeDasharray={dash?.join(" ")}
      />
    </>
  );
}

const forms: Readonly<Record<NonNullable<LegendMark["shape"]>, string>> = {
  circle: "M14 1.500a5.500 5.500 0 1 0 0 11 5.500 5.500 0 0 0 0-11z",
  square: "M9 2h10v10H9z",
  diamond: "M14 .8 20.200 7 14 13.200 7.800 7z",
  triangle: "M14 1.500 20 12H8z",
  house: "M14 1 20 6v6.500H8V6z",
  drop: "M14 .8c3 3.600 4.600 5.600 4.600 7.800a4.600 4.600 0 0 1-9.200 0c0-2.200 1.600-4.200 4.600-7.800z",
};

function pointOf({ color, outline, shape = "circle", filling = "full" }: LegendMark) {
  const d = forms[shape];
  const rim = outline ?? "none";
  if (filling === "full") return <path d={d} fill={color} stroke={rim} strokeWidth="1" />;
  return (
    <>
      <path d={d} fill="none" stroke={color} strokeWidth="1.700" />
      {filling === "half" ? <circle cx="14" cy="7.300" r="2.300" fill={color} /> : null}
    </>
  );
}
