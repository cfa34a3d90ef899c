/** One measure done by this program and by others on the same shapes. */
export interface Contest {
  readonly measure: string;
  /** What is counted: "lines" of ten vertices, "polygons", "discs". */
  readonly items: string;
  readonly sizes: readonly number[];
  /** Values to compare (one an item, or sums) for the first `count` items. */
  readonly ours: (count: number) => Float64Array;
  readonly others: readonly Contender[];
}

export interface Contender {
  readonly name: string;
  /** Items it is given at most: what takes minutes is done on fewer, and compared by the time an item. */
  readonly most: number;
  /** Makes its own form of the first `count` items ready, outside the time; then does the work, inside it. */
  readonly prepare: (count: number) => () => Float64Array | Promise<Float64Array>;
  /** Relative difference that its own known error explains; more is a failure. */
  readonly allowed: number;
  /** Times as fast as it that issue 3 asks for. */
  readonly bar?: number;
}

/** Its geography is WGS84, 2e-11 from CGCS2000; an area is good to 1e-4 m². */
export function byPostgis(measure: (count: number) => Promise<Float64Array>): Contender {
  const prepare = (count: number) => () => measure(count);
  return { name: "PostGIS in WebAssembly", most: 1000, prepare, allowed: 1e-7 };
}

export interface Result {
  readonly measure: string;
  readonly items: string;
  readonly count: number;
  readonly by: string;
  /** Items that this contender was given, and the seconds it took for them. */
  readonly given: number;
  readonly seconds: number;
  /** Its time an item as a multiple of ours; 1 for ourselves. */
  readonly ratio: number;
  readonly bar?: number;
  /** Greatest relative difference from our values. */
  readonly difference: number;
  readonly allowed: number;
}

/** Fewer are over before the machine is warm: they tell whether results are equal, not who is fast. */
const fewestToRate = 10_000;

/** Seconds of ours after which no larger size is tried: the next would take ten times that, thrice. */
const longEnough = 10;

/** All sizes of a contest, ourselves first; sizes that would take minutes are left out. */
export async function hold(contest: Contest): Promise<Result[]> {
  const results: Result[] = [];
  for (const count of contest.sizes) {
    const { measure, items } = contest;
    const ours = await fastest(3, () => contest.ours(count));
    const same = { measure, items, count };
    const { seconds } = ours;
    const none = { ratio: 1, difference: 0, allowed: 0 };
    results.push({ ...same, by: "mingtu", given: count, seconds, ...none });
    for (const other of contest.others) {
      results.push({ ...same, ...(await beside(contest, count, ours, other)) });
    }
    if (seconds > longEnough) break;
  }
  return results;
}

async function beside(
  contest: Contest,
  count: number,
  ours: Timed,
  { name, most, prepare, allowed, bar }: Contender,
): Promise<Omit<Result, "measure" | "items" | "count">> {
  const given = Math.min(count, most);
  const theirs = await fastest(2, prepare(given));
  const expected = given === count ? ours.values : contest.ours(given);
  return {
    by: name,
    given,
    seconds: theirs.seconds,
    ratio: theirs.seconds / given / (ours.seconds / count),
    ...(bar === undefined || count < fewestToRate ? {} : { bar }),
    difference: greatestDifference(expected, theirs.values),
    allowed,
  };
}

interface Timed {
  readonly seconds: number;
  readonly values: Float64Array;
}

/** The best of some runs: what else the machine does only ever slows one down. A run of seconds is not repeated. */
async function fastest(
  runs: number,
  work: () => Float64Array | Promise<Float64Array>,
): Promise<Timed> {
  let best: Timed = { seconds: Number.POSITIVE_INFINITY, values: new Float64Array() };
  let spent = 0;
  for (let run = 0; run < runs && (run === 0 || spent < 5); run++) {
    const start = performance.now();
    const values = await work();
    const seconds = (performance.now() - start) / 1000;
    spent += seconds;
    if (seconds < best.seconds) best = { seconds, values };
  }
  return best;
}

/** Of the greatest value in sight at least a millionth: a metre in a county of 100 km is no difference of its own. */
function greatestDifference(ours: Float64Array, theirs: Float64Array): number {
  if (ours.length !== theirs.length || ours.length === 0) return Number.POSITIVE_INFINITY;
  const floor = 1e-6 * ours.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return ours.reduce((greatest, value, k) => {
    const off = Math.abs((theirs[k] ?? Number.NaN) - value) / Math.max(Math.abs(value), floor);
    return off > greatest || Number.isNaN(off) ? off : greatest;
  }, 0);
}

/** What differs by more than is explained, as sentences. */
export function contradictions(results: readonly Result[]): string[] {
  return results
    .filter(({ difference, allowed }) => !(difference <= allowed))
    .map(
      ({ measure, given, items, by, difference, allowed }) =>
        `${measure}, ${given} ${items}: ${by} differs by ${difference}, of which ${allowed} is explained`,
    );
}
