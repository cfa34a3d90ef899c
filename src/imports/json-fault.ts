/** One token with the blanks before it. */
const token =
  /[ \t\r\n]*(?:([{}[\],:])|("(?:[ !#-[\]-\u{10ffff}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/uy;

type Expected = "value" | "first item" | "first key" | "key" | "colon" | "after";

/** What may follow where, and what is expected behind it; brackets also open or close. */
const follows: Readonly<Record<Expected, Readonly<Record<string, Expected>>>> = {
  value: { "{": "first key", "[": "first item", text: "after", plain: "after" },
  "first item": {
    "{": "first key",
    "[": "first item",
    "]": "after",
    text: "after",
    plain: "after",
  },
  "first key": { "}": "after", text: "colon" },
  key: { text: "colon" },
  colon: { ":": "value" },
  after: { ",": "value", "}": "after", "]": "after" },
};

/**
 * Position of the first character that makes a text no JSON; its length when it only ends too early.
 * Engines differ in whether they tell it.
 */
export function faultIn(text: string): number {
  const open: string[] = [];
  let expected: Expected = "value";
  let at = 0;
  for (;;) {
    const { kind, length } = tokenAt(text, at);
    const next: Expected | undefined = follows[expected][kind];
    if (!next || !fits(kind, open)) return at + blanksAt(text, at);
    expected = kind === "," && open.at(-1) === "{" ? "key" : next;
    nest(kind, open);
    at += length;
  }
}

function tokenAt(text: string, at: number): { readonly kind: string; readonly length: number } {
  token.lastIndex = at;
  const [whole = "", bracket, quoted, plain] = token.exec(text) ?? [];
  const kind = bracket ?? (quoted && "text") ?? (plain && "plain") ?? "none";
  return { kind, length: whole.length };
}

function nest(kind: string, open: string[]): void {
  if (kind === "{" || kind === "[") open.push(kind);
  if (kind === "}" || kind === "]") open.pop();
}

/** A closing bracket needs its opening one, a comma needs either. */
function fits(kind: string, open: readonly string[]): boolean {
  if (kind === "}") return open.at(-1) === "{";
  if (kind === "]") return open.at(-1) === "[";
  return kind !== "," || open.length > 0;
}

const blanksAt = (text: string, at: number) => /[ \t\r\n]*/.exec(text.slice(at))?.[0].length ?? 0;
