import { element } from "./elements";

/** A workbook that someone gave the page. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Why a file of the server's could not be fetched; the message is the sentence for the user. */
export class FetchProblem extends Error {}

/**
 * Fetches a workbook from the server that the page itself came from.
 * @throws FetchProblem
 */
export async function fetchFile(address: string): Promise<GivenFile> {
  const url = new URL(address, location.href);
  const name = decodeURIComponent(url.pathname.split("/").at(-1) ?? "");
  if (url.origin !== location.origin)
    throw new FetchProblem(`只能打开本服务器上的文件，${url.origin} 不是。请先下载，再用“打开”按钮选择它。`);
  const response = await fetch(url).catch(() => null);
  if (!response) throw new FetchProblem("服务器没有回应，请确认它还在运行，然后刷新页面。");
  if (!response.ok) throw new FetchProblem(`服务器上没有文件 ${name}，请检查地址。`);
  return { name, bytes: new Uint8Array(await response.arrayBuffer()) };
}

/** Takes a file from the open button, or dropped anywhere on the page. */
export function takeFiles(open: (file: GivenFile) => void): void {
  const take = async (file: File | null | undefined) => {
    if (file) open({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  };
  const input = element("open-file", HTMLInputElement);
  input.addEventListener("change", () => {
    void take(input.files?.[0]);
    input.value = ""; // so that the same file can be chosen again
  });

  const hint = element("drop-hint", HTMLParagraphElement);
  const show = (dragging: boolean) => {
    hint.hidden = !dragging;
    document.body.classList.toggle("dragging", dragging);
  };
  const holdsFile = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
  // In the capturing phase: the spreadsheet has a drop handling of its own.
  window.addEventListener(
    "dragover",
    (event) => {
      if (!holdsFile(event)) return;
      event.preventDefault();
      event.stopPropagation();
      show(true);
    },
    true,
  );
  window.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) show(false);
  });
  window.addEventListener(
    "drop",
    (event) => {
      if (!holdsFile(event)) return;
      event.preventDefault();
      event.stopPropagation();
      show(false);
      void take(event.dataTransfer?.files[0]);
    },
    true,
  );
}
