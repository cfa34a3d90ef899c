import { helpOf } from "./usage";
import { InputAtFault, type Verb, WrongUsage } from "./verb";

/** One file a verb, read only when it is called. */
const verbs: Readonly<Record<string, () => Promise<{ readonly run: Verb }>>> = {
  build: () => import("./build"),
  measure: () => import("./measure"),
  plan: () => import("./plan"),
  progress: () => import("./progress"),
  sample: () => import("./sample"),
  sheet: () => import("./sheet"),
};

process.exitCode = await exitCodeOf(process.argv.slice(2));

async function exitCodeOf([name = "", ...words]: readonly string[]): Promise<0 | 1 | 2> {
  try {
    if (asksForHelp([name, ...words])) console.log(helpOf(name));
    else await call(name, words);
    return 0;
  } catch (trouble) {
    if (!(trouble instanceof Error)) throw trouble;
    const said = trouble instanceof InputAtFault || isWrongUsage(trouble);
    console.error(said ? `mingtu ${name}: ${trouble.message}` : trouble);
    return isWrongUsage(trouble) ? 2 : 1;
  }
}

function asksForHelp(words: readonly string[]): boolean {
  return words.includes("--help") || words.includes("-h");
}

async function call(name: string, words: readonly string[]): Promise<void> {
  const load = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  if (!load) throw new WrongUsage(`no verb '${name}': use ${Object.keys(verbs).join(", ")}`);
  const { run } = await load();
  await run(words);
}

/** `parseArgs` of Node throws its own codes for unknown or incomplete options. */
function isWrongUsage(trouble: Error): boolean {
  if (trouble instanceof WrongUsage) return true;
  return "code" in trouble && String(trouble.code).startsWith("ERR_PARSE_ARGS");
}
