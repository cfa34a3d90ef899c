import fc from "fast-check";

/**
 * Property tests draw the same cases on every machine, so that a change is red by its own fault alone;
 * `MINGTU_SEED=7 npm test` draws others. A failing case is told as it is: shrinking a slow one could take for ever.
 */
fc.configureGlobal({
  seed: Number(process.env["MINGTU_SEED"] ?? 2023),
  endOnFailure: true,
  interruptAfterTimeLimit: 120_000,
});
