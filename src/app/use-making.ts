import { useEffect, useRef, useState } from "react";
import type { SheetRequest } from "../scene/sheet-request";
import { saveFile } from "./save-file";
import { tilesBase } from "./start-page";
import { type Ground, usePage } from "./store";
import { today } from "./today";

export type Making =
  | { readonly kind: "idle" }
  | { readonly kind: "busy"; readonly part: number }
  | {
      readonly kind: "made";
      readonly name: string;
      readonly address: string;
      readonly bytes: number;
      readonly problems: readonly string[];
    }
  | { readonly kind: "failed"; readonly why: string };

/** Makes a sheet and hands it over; a second wish or closing the dialog ends the first. */
export function useMaking(ground: Ground) {
  const [making, setMaking] = useState<Making>({ kind: "idle" });
  const asked = useRef<AbortController>(undefined);
  useEffect(() => () => asked.current?.abort(), []);
  const make = (request: SheetRequest, maker: string) => {
    asked.current?.abort();
    const mine = new AbortController();
    asked.current = mine;
    const show = (next: Making) => {
      if (!mine.signal.aborted) setMaking(next);
    };
    show({ kind: "busy", part: 0 });
    makeWith(request, maker, ground, mine.signal, (part) => show({ kind: "busy", part })).then(
      show,
      (trouble: unknown) =>
        show({ kind: "failed", why: trouble instanceof Error ? trouble.message : String(trouble) }),
    );
  };
  return { making, make, stop: () => asked.current?.abort() };
}

async function makeWith(
  request: SheetRequest,
  maker: string,
  { plan, index }: Ground,
  signal: AbortSignal,
  onProgress: (part: number) => void,
): Promise<Making> {
  const { makeSheet } = await import("../snapshot/make-sheet");
  const { metrics } = usePage.getState();
  const { bytes, mime, name, problems } = await makeSheet(request, {
    plan,
    layers: index.layers,
    base: tilesBase(),
    metrics,
    today: today(),
    ...(maker.trim() === "" ? {} : { maker: maker.trim() }),
    signal,
    onProgress,
  });
  if (signal.aborted) return { kind: "idle" };
  return {
    kind: "made",
    name,
    bytes: bytes.byteLength,
    problems,
    address: saveFile(bytes, mime, name),
  };
}
