/**
 * Puts text on the clipboard. On plain http the browser has no clipboard for scripts: there a selected text and the
 * old copy command do the same.
 * @throws Error when the browser refuses both
 */
export async function copyText(text: string): Promise<void> {
  if (window.isSecureContext) {
    await navigator.clipboard.writeText(text);
    return;
  }
  const field = document.createElement("textarea");
  field.value = text;
  field.style.position = "fixed";
  field.style.opacity = "0";
  document.body.append(field);
  field.select();
  const copied = document.execCommand("copy");
  field.remove();
  if (!copied) throw new Error(text);
}
