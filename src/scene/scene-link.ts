import { firstScene } from "./default-scene";
import { viewOfWord, wordOfView } from "./link-view";
import {
  dayOfWord,
  decodeWord,
  encodeWord,
  idOfWord,
  isId,
  linkOfWords,
  numberOfWord,
  oneOf,
  pairs,
  pairsOf,
  round,
  wordsOfLink,
} from "./link-words";
import type { Scene } from "./scene";

const route = "#/s";

/**
 * The scene as a link, `#/s?t=T16.trails&d=350404`: only what differs from the opening scene.
 * Cameras are rounded to 1e-5 degrees (a metre) and 0.01 zoom, so that a link stays short and stable.
 */
export function linkOf(scene: Scene): string {
  const first = firstScene();
  const words: [string, string | undefined][] = [
    ["t", scene.target && encodeWord(scene.target)],
    ["task", scene.task && encodeWord(scene.task)],
    ["d", scene.district === first.district ? undefined : encodeWord(scene.district)],
    ["at", scene.asOf && encodeWord(scene.asOf)],
    ["p", scene.project && encodeWord(scene.project)],
    ["by", scene.groupBy === first.groupBy ? undefined : scene.groupBy],
    ["off", scene.hidden.map(encodeWord).join(",")],
    ["o", pairs(Object.entries(scene.opacity).map(([id, part]) => [id, String(round(part, 2))]))],
    ["set", pairs(Object.entries(scene.settings))],
    ["l", scene.language === first.language ? undefined : scene.language],
    ["look", scene.theme === first.theme ? undefined : scene.theme],
    ["v", wordOfView(scene.view, scene.district)],
  ];
  return linkOfWords(
    route,
    words.flatMap(([name, word]) => (word ? [[name, word] as const] : [])),
  );
}

/** The scene of a link. A field that is missing or makes no sense is the opening scene's; it never throws. */
export function sceneOfLink(hash: string): Scene {
  const first = firstScene();
  const words = wordsOfLink(hash, route);
  if (!words) return first;
  const district = idOfWord(words.get("d")) ?? first.district;
  return {
    language: oneOf(words.get("l"), ["zh", "en"]) ?? first.language,
    theme: oneOf(words.get("look"), ["light", "dark"]) ?? first.theme,
    district,
    groupBy: oneOf(words.get("by"), ["target", "department", "chapter"]) ?? first.groupBy,
    ...chosenIn(words),
    hidden: idsOf(words.get("off")),
    opacity: opacityOf(words.get("o")),
    settings: Object.fromEntries(pairsOf(words.get("set")).filter(([, option]) => isId(option))),
    view: viewOfWord(words.get("v")) ?? { kind: "district", code: district },
  };
}

function chosenIn(
  words: ReadonlyMap<string, string>,
): Pick<Scene, "target" | "task" | "project" | "asOf"> {
  const target = idOfWord(words.get("t"));
  const task = idOfWord(words.get("task"));
  const project = projectOf(words.get("p"));
  const asOf = dayOfWord(words.get("at"));
  return {
    ...(target === undefined ? {} : { target }),
    ...(task === undefined ? {} : { task }),
    ...(project === undefined ? {} : { project }),
    ...(asOf === undefined ? {} : { asOf }),
  };
}

/** A project's id is `<layer>:<anything the bureau wrote>`. */
function projectOf(raw: string | undefined): string | undefined {
  const id = decodeWord(raw);
  return id !== undefined && /^[a-z0-9-]{1,80}:.{1,200}$/su.test(id) ? id : undefined;
}

function idsOf(raw: string | undefined): string[] {
  const ids = (raw ?? "").split(",").map(decodeWord);
  return [...new Set(ids.filter((id) => id !== undefined && isId(id)))].filter(
    (id) => id !== undefined,
  );
}

function opacityOf(raw: string | undefined): Record<string, number> {
  const parts = pairsOf(raw).flatMap(([id, word]): [string, number][] => {
    const part = numberOfWord(word, 0, 1);
    return part === undefined || part === 1 ? [] : [[id, part]];
  });
  return Object.fromEntries(parts);
}
