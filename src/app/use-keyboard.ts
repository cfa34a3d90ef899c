import { useEffect } from "react";
import { pressed } from "./keyboard";

/** The page's keys, while it stands. */
export function useKeyboard(): void {
  useEffect(() => {
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  }, []);
}
