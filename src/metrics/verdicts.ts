import { day, listOf, objectOf, oneOf, textLike } from "../plan/json-readers";

/** What a person has decided about two projects that are drawn over one another. */
export interface OverlapVerdict {
  /** Ids of the two, in any order; twice the same for a line that runs over itself. */
  readonly a: string;
  readonly b: string;
  /** same: one work drawn twice, the overlap counts once; different: two works, it counts for both. */
  readonly verdict: "same" | "different";
  readonly who: string;
  /** `2023-09-30` */
  readonly when: string;
}

/** The verdict on two ids, if there is one. */
export type VerdictOn = (a: string, b: string) => OverlapVerdict | undefined;

/** Of several verdicts on the same two, the latest day holds, of one day the last in the list. */
export function verdictOn(verdicts: readonly OverlapVerdict[]): VerdictOn {
  const byPair = new Map<string, OverlapVerdict>();
  for (const verdict of verdicts) {
    const key = keyOf(verdict.a, verdict.b);
    const known = byPair.get(key);
    if (!known || known.when <= verdict.when) byPair.set(key, verdict);
  }
  return (a, b) => byPair.get(keyOf(a, b));
}

/** @throws Error whose message begins with the place, `[2].verdict: must be one of same, different, not "open"` */
export function parseVerdicts(json: unknown): readonly OverlapVerdict[] {
  return readVerdicts(json, "");
}

const projectId = textLike(/^[a-z0-9-]+:.+$/, "a project's id like trails:12");
const name = textLike(/\S/, "a name");

const readVerdicts = listOf(
  objectOf<OverlapVerdict>(
    {
      a: projectId,
      b: projectId,
      verdict: oneOf<OverlapVerdict["verdict"]>(["same", "different"]),
      who: name,
      when: day,
    },
    {},
  ),
);

/** An id may hold any character but a line break. */
function keyOf(a: string, b: string): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`;
}
