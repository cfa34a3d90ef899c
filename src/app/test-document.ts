import { Window } from "happy-dom";

/**
 * A document for tests, made before React is read: import it first. Vitest's own environment resolves modules as for
 * a browser, and that was seen to fail once under load.
 */
const page = new Window({ url: "http://mingtu.test/" });

const names = [
  "window",
  "document",
  "navigator",
  "location",
  "history",
  "Node",
  "Element",
  "HTMLElement",
  "HTMLIFrameElement",
  "Event",
  "MouseEvent",
  "KeyboardEvent",
  "PopStateEvent",
  "HashChangeEvent",
  "ResizeObserver",
  "getComputedStyle",
  "requestAnimationFrame",
  "cancelAnimationFrame",
] as const;

for (const name of names) {
  const value = name === "window" ? page : page[name];
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}
