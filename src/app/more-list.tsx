import { type ReactNode, useState } from "react";
import { useSay } from "./use-say";

interface Props<T> {
  readonly items: readonly T[];
  readonly page?: number;
  keyOf(item: T, at: number): string;
  children(item: T): ReactNode;
}

/** A long list by pages: hundreds of rows stay reachable without drawing them all. */
export function MoreList<T>({ items, page = 12, keyOf, children }: Props<T>) {
  const say = useSay();
  const [shown, setShown] = useState(page);
  const left = items.length - shown;
  return (
    <>
      <ul className="rows">
        {items.slice(0, shown).map((item, at) => (
          <li key={keyOf(item, at)}>{children(item)}</li>
        ))}
      </ul>
      {left > 0 ? (
        <button
          type="button"
          className="link-button more"
          onClick={() => setShown(shown + page * 4)}
        >
          {say("more", { n: Math.min(left, page * 4) })}
        </button>
      ) : null}
    </>
  );
}
