/** The input is at fault: exit 1, with a sentence that says what and where. */
export class InputAtFault extends Error {
  override readonly name = "InputAtFault";
}

/** The command was called wrongly: exit 2. */
export class WrongUsage extends Error {
  override readonly name = "WrongUsage";
}

/** Reads the words after the verb and does the work; results go to stdout, messages to stderr. */
export type Verb = (words: readonly string[]) => Promise<void>;
