import type { Figure } from "../metrics/figure";
import type { Target } from "../plan/plan";
import { amountText } from "./amounts";
import { leftOutReasons } from "./left-out-words";
import { gap, heading, ink, listed, type Part, type Pen, paragraph, say } from "./pen";
import type { TargetFigure } from "./sheet-input";
import { sheetWords } from "./sheet-words";

/** How each figure was counted: basis, ellipsoid, what counts once, what is left out, what is not drawn yet. */
export function methodPart(pen: Pen, width: number, targets: readonly TargetFigure[]): Part {
  const known = targets.flatMap(({ target, figure }) => (figure ? [{ target, figure }] : []));
  if (known.length === 0) return [];
  const small = { size: 0.88, color: ink.soft };
  const rows = known.flatMap(({ target, figure }) => {
    const name = { text: target.title[pen.language], weight: "bold", ...small } as const;
    const named = known.length > 1 ? paragraph(pen, width, name) : [];
    const lines = [basisText(pen, target, figure), countedText(pen, target, figure)];
    const body = lines.flatMap((text) => paragraph(pen, width, { text, ...small }));
    return [...named.map((row) => ({ ...row, keep: true })), ...body, gap(pen.body * 0.3)];
  });
  return [...heading(pen, width, say(pen, sheetWords.method)), ...rows];
}

function basisText(pen: Pen, target: Target, figure: Figure): string {
  const { method } = figure;
  const settings = target.settings.flatMap((setting) => {
    const option = setting.options.find(({ id }) => id === method.settings[setting.id]);
    if (!option) return [];
    const words = { title: setting.title[pen.language], option: option.title[pen.language] };
    return [say(pen, sheetWords.setting, words)];
  });
  const clauses = [
    say(pen, sheetWords.ellipsoid, { kind: say(pen, sheetWords[method.kind]) }),
    say(pen, sheetWords.basis, { basis: method.basis[pen.language] }),
    ...settings,
    ...method.notes.map((note) => note[pen.language]),
  ];
  return listed(pen, clauses, "semicolon");
}

function countedText(pen: Pen, target: Target, figure: Figure): string {
  return listed(
    pen,
    [
      ...onceClauses(pen, target, figure),
      say(pen, sheetWords.counted, { n: String(figure.counted) }),
      leftOutClause(pen, figure),
      unmappedClause(pen, target, figure),
      ...elsewhereClause(pen, figure),
      ...declaredClause(pen, target, figure),
    ],
    "semicolon",
  );
}

function onceClauses(pen: Pen, target: Target, figure: Figure): readonly string[] {
  if (target.once === "geometry") {
    const m = String(figure.method.tolerance_m ?? 0);
    return [say(pen, sheetWords.once, { m }), ...overlapClauses(pen, target, figure)];
  }
  if (!["length", "area"].includes(target.achieved.quantity)) return [];
  const kept = figure.overlap.pairs.every(({ takenOff }) => !takenOff);
  const rule = kept ? [say(pen, sheetWords.onceCode)] : [];
  return [...rule, ...overlapClauses(pen, target, figure)];
}

/** Taken off is what was counted once over everything drawn; the rest of the pairs wait for somebody's verdict. */
function overlapClauses(pen: Pen, target: Target, figure: Figure): readonly string[] {
  const { pairs } = figure.overlap;
  if (pairs.length === 0) return [say(pen, sheetWords.overlapNone)];
  const taken = pairs.filter(({ takenOff }) => takenOff).length;
  const amount = amountText(figure.drawn.overlapSi, target, figure, pen.language);
  const clauses: string[] = [];
  if (taken > 0) clauses.push(say(pen, sheetWords.overlapTaken, { n: String(taken), amount }));
  if (taken < pairs.length) {
    clauses.push(say(pen, sheetWords.overlapOpen, { n: String(pairs.length - taken) }));
  }
  return clauses;
}

function leftOutClause(pen: Pen, { leftOut }: Figure): string {
  if (leftOut.length === 0) return say(pen, sheetWords.leftOutNone);
  const why = leftOutReasons(pen, leftOut);
  return say(pen, sheetWords.leftOut, { n: String(leftOut.length), why });
}

function unmappedClause(pen: Pen, target: Target, figure: Figure): string {
  const { rows, declaredSi } = figure.unmapped;
  if (!declaredSi) return say(pen, sheetWords.unmapped, { n: String(rows) });
  const amount = amountText(declaredSi, target, figure, pen.language);
  return say(pen, sheetWords.unmappedDeclared, { n: String(rows), amount });
}

function elsewhereClause(pen: Pen, { elsewhere }: Figure): readonly string[] {
  return elsewhere ? [say(pen, sheetWords.elsewhereRows, { n: String(elsewhere.rows) })] : [];
}

function declaredClause(pen: Pen, target: Target, figure: Figure): readonly string[] {
  const { declared } = figure;
  if (!declared) return [];
  const amount = (si: number) => amountText(si, target, figure, pen.language);
  return [
    say(pen, sheetWords.declared, { a: amount(declared.si), b: amount(declared.measuredSi) }),
  ];
}
