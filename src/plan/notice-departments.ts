import { halfWidth } from "./notice-lines";

export interface DepartmentBracket {
  /** Where the bracket begins in the task's text. */
  readonly at: number;
  readonly departments: readonly string[];
  /** Names that do not look like a department. */
  readonly doubtful: readonly string[];
}

/**
 * The bracket at the very end of a task: 、 parts names, a comma or semicolon parts groups,
 * and in a group the first name's 市 is inherited. Undefined when the text does not end with a bracket.
 * @param place the city's name without its level, 三明: a name that holds it stands for itself
 */
export function departmentBracket(
  text: string,
  place: string | null,
): DepartmentBracket | undefined {
  const end = /\(([^()]*)\)[。.;]?$/.exec(halfWidth(text));
  if (end?.[1] === undefined) return undefined;
  const groups = end[1].replace(label, "").split(/[,;]/);
  const departments = [...new Set(groups.flatMap((group) => namesOf(group, place)))];
  return {
    at: end.index,
    departments,
    doubtful: departments.filter((name) => !looksLikeOne(name)),
  };
}

/** 责任单位: and its like before the names. */
const label = /(?:责任|牵头|配合|主办|协办|参加|落实)(?:单位|部门)?:/g;

function namesOf(group: string, place: string | null): readonly string[] {
  const names = group
    .split("、")
    .map((name) => name.trim())
    .filter((name) => name !== "");
  const level = /^[市省]/.exec(names[0] ?? "")?.[0];
  if (level === undefined) return names;
  return names.map((name) => (standsForItself(name, place) ? name : level + name));
}

/** Bodies of another level or line: 人行三明中心支行, 国网…, 各县(市、区)政府, 团市委. */
function standsForItself(name: string, place: string | null): boolean {
  if (place !== null && name.includes(place)) return true;
  return /^[市省县区各]|^(?:国网|国家|中国|人行|团市委|移动|电信|联通|铁塔)/.test(name);
}

function looksLikeOne(name: string): boolean {
  const ending =
    /[局委办厅院会社处部队所站行司团校府关室]$|中心$|公司$|银行$|单位$|联合体$|妇联$|残联$|工商联$/;
  return name.length >= 2 && name.length <= 20 && !/\d/.test(name) && ending.test(name);
}
