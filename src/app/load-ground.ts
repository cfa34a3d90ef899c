import { openLayersIndex } from "../layers/open-layer";
import { parsePlan } from "../plan/parse-plan";
import type { Ground, Loading } from "./store";

/** Reads `plan.json` and `layers.json` side by side. @param base address of the built tiles, with its slash. */
export async function loadGround(base: string): Promise<Loading<Ground>> {
  const [plan, index] = await Promise.allSettled([readPlan(base), openLayersIndex(base)]);
  if (index.status === "rejected") return failed("layers.json", index.reason);
  if (plan.status === "rejected") return failed("plan.json", plan.reason);
  return { kind: "ready", value: { plan: plan.value, index: index.value } };
}

async function readPlan(base: string) {
  const answer = await fetch(`${base}plan.json`);
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
  return parsePlan(await answer.json());
}

function failed(file: string, reason: unknown): Loading<Ground> {
  return { kind: "failed", file, why: reason instanceof Error ? reason.message : String(reason) };
}
