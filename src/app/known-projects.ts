import { useEffect } from "react";
import { create } from "zustand";
import type { ProjectDetails } from "../metrics/metrics";
import { usePage } from "./store";

/** What the worker told of a project; `gone` when no layer holds it, `failed` when the worker could not say. */
export type Known =
  | { readonly kind: "asked" }
  | { readonly kind: "here"; readonly details: ProjectDetails }
  | { readonly kind: "gone" }
  | { readonly kind: "failed"; readonly why: string };

const useKnown = create<{ readonly byId: Readonly<Record<string, Known>> }>()(() => ({ byId: {} }));

/** The project of an id, asked from the worker once; undefined until the worker is open. */
export function useProject(id: string): Known | undefined {
  const metrics = usePage((page) => page.metrics);
  const known = useKnown(({ byId }) => byId[id]);
  useEffect(() => {
    if (!metrics || useKnown.getState().byId[id]) return;
    keep(id, { kind: "asked" });
    metrics.project(id).then(
      (details) => keep(id, details ? { kind: "here", details } : { kind: "gone" }),
      (trouble: unknown) => keep(id, { kind: "failed", why: String(trouble) }),
    );
  }, [metrics, id]);
  return known;
}

function keep(id: string, known: Known): void {
  useKnown.setState(({ byId }) => ({ byId: { ...byId, [id]: known } }));
}
