import type { Book } from "../book";
import { frameName } from "../host/frame";
import type { FrameIdentity } from "../host/frame";
import { WorkbenchHost } from "../host/host";
import type { ProfileId } from "../protocol/profile";
import { element } from "./elements";
import { openInNewTab } from "./newTab";
import { enableButton } from "./ribbon";

const LOCALE = "zh-CN";

export interface PaneOptions {
  readonly book: Book;
  readonly profile: ProfileId;
  readonly fileName: string;
  /** The add-in's page. */
  readonly address: string;
  readonly title: string;
}

/** An add-in that runs beside the workbook: its page in a frame, and the host that answers it. */
export interface RunningAddin {
  readonly host: WorkbenchHost;
  readonly frame: HTMLIFrameElement;
  stop(): void;
}

/** Why an address cannot be an add-in's; the message is the sentence for the user. */
export class AddressProblem extends Error {}

/**
 * The address of the add-in's page.
 * @throws AddressProblem where office.js would not trust this page as its host
 */
export function addinAddress(path: string): string {
  const url = new URL(path, location.href);
  if (url.protocol !== "https:" || url.hostname !== location.hostname)
    throw new AddressProblem(
      `加载项必须与本页面在同一台服务器上（https，${location.hostname}），${path} 不是。`,
    );
  return url.href;
}

/** Starts the add-in in the task pane, in place of the one that ran before. */
export function startAddin({ book, profile, fileName, address, title }: PaneOptions): RunningAddin {
  const identity: FrameIdentity = {
    conversationId: crypto.randomUUID(),
    appId: crypto.randomUUID(),
    hostOrigin: location.origin,
    locale: LOCALE,
  };
  const frame = document.createElement("iframe");
  const { origin } = new URL(address);
  const host = new WorkbenchHost({
    book,
    profile,
    frame: identity,
    fileName,
    post: (message) => {
      frame.contentWindow?.postMessage(message, origin);
    },
    shell: { showPane, updateRibbon, openWorkbook: openInNewTab },
  });
  const listen = (event: MessageEvent) => {
    if (event.source === frame.contentWindow && event.origin === origin) host.receive(event.data);
  };
  window.addEventListener("message", listen);
  frame.name = frameName(identity);
  frame.title = title;
  frame.src = address;
  element("pane-name", HTMLHeadingElement).textContent = title;
  element("pane-slot", HTMLDivElement).replaceChildren(frame);
  return {
    host,
    frame,
    stop() {
      window.removeEventListener("message", listen);
      host.dispose();
      frame.remove();
    },
  };
}

/** A closed pane's page runs on: the ribbon's buttons still reach it. */
export function showPane(visible: boolean): void {
  document.body.classList.toggle("pane-closed", !visible);
}

/** `Office.ribbon.requestUpdate`: of what an add-in can ask, buttons that go grey and come back. */
function updateRibbon(json: string): void {
  const update = JSON.parse(json) as {
    tabs?: { controls?: Control[]; groups?: { controls?: Control[] }[] }[];
  };
  const tabs = update.tabs ?? [];
  const grouped = tabs.flatMap((tab) => tab.groups ?? []).flatMap((group) => group.controls ?? []);
  for (const control of [...tabs.flatMap((tab) => tab.controls ?? []), ...grouped])
    if (control.enabled !== undefined) enableButton(control.id, control.enabled);
}

interface Control {
  readonly id: string;
  readonly enabled?: boolean;
}
