/** Of the projects under a click the first; a second click on the same spot takes the one beneath. */
export function nextOf(ids: readonly string[], picked: string | undefined): string | undefined {
  const at = picked === undefined ? -1 : ids.indexOf(picked);
  return ids[(at + 1) % Math.max(1, ids.length)];
}
