import { type SheetRequest, sheetRequestOf } from "../scene/sheet-request";
import type { MadeSheet, SheetContext } from "../snapshot/make-sheet";
import { loadGround } from "./load-ground";
import { saveFile } from "./save-file";
import { tilesBase } from "./start-page";
import { today } from "./today";

/** What `mingtu sheet` gives beside the link: the day, and who makes the sheet. */
export type SheetOrder = Pick<SheetContext, "today" | "maker">;

/** A made sheet with its bytes as base64, the only form in which a driven browser hands them over. */
export type HandedSheet = Omit<MadeSheet, "bytes"> & { readonly base64: string };

declare global {
  interface Window {
    /** Only on the link `#/sheet`: makes the sheet of the link, without a person. */
    mingtuSheet?: (order: SheetOrder) => Promise<HandedSheet>;
  }
}

/**
 * On a sheet's link the page is only this: the door for `mingtu sheet`, and a button for a person who opens the link.
 * False on every other link.
 */
export function openSheetPage(page: Window, root: HTMLElement): boolean {
  const request = sheetRequestOf(page.location.hash);
  if (!request) return false;
  page.mingtuSheet = (order) => handOver(request, order);
  showButton(root, request);
  return true;
}

function showButton(root: HTMLElement, request: SheetRequest): void {
  const zh = request.language === "zh";
  const [button, said] = [document.createElement("button"), document.createElement("p")];
  button.textContent = zh ? "生成图幅" : "Make the sheet";
  said.setAttribute("role", "status");
  button.addEventListener("click", () => {
    button.disabled = true;
    said.textContent = zh ? "正在出图…" : "Making the sheet…";
    makeOf(request, { today: today() })
      .then(
        ({ bytes, mime, name, problems }) => {
          saveFile(bytes, mime, name);
          said.textContent = [name, ...problems].join("; ");
        },
        (trouble: unknown) => {
          said.textContent = trouble instanceof Error ? trouble.message : String(trouble);
        },
      )
      .finally(() => {
        button.disabled = false;
      });
  });
  root.replaceChildren(button, said);
}

async function handOver(request: SheetRequest, order: SheetOrder): Promise<HandedSheet> {
  const { bytes, ...made } = await makeOf(request, order);
  return { ...made, base64: await base64Of(bytes) };
}

async function makeOf(request: SheetRequest, order: SheetOrder): Promise<MadeSheet> {
  const base = tilesBase();
  const ground = await loadGround(base);
  if (ground.kind !== "ready") {
    throw new Error(ground.kind === "failed" ? `${ground.file}: ${ground.why}` : "not loaded");
  }
  const { plan, index } = ground.value;
  const { makeSheet } = await import("../snapshot/make-sheet");
  return makeSheet(request, { plan, layers: index.layers, base, ...order });
}

function base64Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ""));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(new Blob([bytes]));
  });
}
