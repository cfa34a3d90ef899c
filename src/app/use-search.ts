import { type KeyboardEvent, useRef, useState } from "react";
import { chooseHit } from "./choose-hit";
import type { Hit } from "./search-hits";
import { useHits } from "./use-hits";

/** What is typed, what it finds, and which line the arrows stand on. */
export function useSearch() {
  const [text, setText] = useState("");
  const [active, setActive] = useState(0);
  const [focused, setFocused] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const { hits, busy } = useHits(text);
  const leave = () => {
    setFocused(false);
    field.current?.blur();
  };
  const choose = (hit: Hit | undefined) => {
    if (!hit) return;
    chooseHit(hit);
    setText("");
    leave();
  };
  const press = (event: KeyboardEvent) => {
    // While Chinese is being composed, Enter and the arrows belong to the input method.
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") choose(hits[active]);
    else if (event.key === "Escape") leave();
    else if (event.key in steps) setActive(moved(active, steps[event.key] ?? 0, hits.length));
    else return;
    event.preventDefault();
  };
  const type = (next: string) => {
    setText(next);
    setActive(0);
    setFocused(true);
  };
  const shown = focused && text.trim() !== "";
  const open = () => setFocused(true);
  return { field, text, active, shown, hits, busy, type, choose, press, open, leave };
}

const steps: Readonly<Record<string, number>> = { ["ArrowDown"]: 1, ["ArrowUp"]: -1 };

/** Round the ends of the list. */
function moved(at: number, by: number, count: number): number {
  return count === 0 ? 0 : (at + by + count) % count;
}
