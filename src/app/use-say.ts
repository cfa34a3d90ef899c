import { useMemo } from "react";
import { usePage } from "./store";
import { type Language, type Say, sayIn } from "./words";

export function useLanguage(): Language {
  return usePage(({ scene }) => scene.language);
}

/** The page's own words in the language of the scene. */
export function useSay(): Say {
  const language = useLanguage();
  return useMemo(() => sayIn(language), [language]);
}
