/** Hands bytes to the browser as a download, and gives the address under which they stay for a second one. */
export function saveFile(bytes: Uint8Array<ArrayBuffer>, mime: string, name: string): string {
  const address = URL.createObjectURL(new Blob([bytes], { type: mime }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  return address;
}
