/**
 * Boots Microsoft's unmodified office.js under jest-environment-jsdom against the workbench's host over a workbook in memory.
 * It can boot once a test file (office.js is made for one document a page); fresh workbooks come by booting again: a later
 * `bootOffice` in the same file keeps the running office.js and puts a new host, workbook and profile behind it.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { setImmediate } from "node:timers";
import type { Grid } from "../../src/grid/grid";
import type { Content } from "../../src/grid/edit";
import { parseArea } from "../../src/grid/address";
import { frameName } from "../../src/workbench/host/frame";
import type { FrameIdentity } from "../../src/workbench/host/frame";
import { WorkbenchHost } from "../../src/workbench/host/host";
import type { Stats } from "../../src/workbench/host/host";
import type { Fault } from "../../src/workbench/host/faults";
import type { Source } from "../../src/workbench/host/events";
import { MemoryBook, memoryBook } from "../../src/workbench/memory/book";
import type { Shell } from "../../src/workbench/objects/services";
import { requirementMatrix } from "../../src/workbench/protocol/profile";
import type { ProfileId } from "../../src/workbench/protocol/profile";

export interface BootOptions {
  /** Default: `ltsc2021`, the oldest Excel that is supported. */
  readonly profile?: ProfileId;
  /** Default: one empty sheet. */
  readonly workbook?: readonly Grid[] | MemoryBook;
  readonly shell?: Shell;
  readonly locale?: string;
}

export interface Booted {
  readonly host: WorkbenchHost;
  readonly book: MemoryBook;
  /** Rich API requests of this boot and the bytes of their JSON, out of and into the pane. */
  readonly stats: Stats;
  /** The person at the workbook (or a coauthor) writes one content, or rows × columns of them, at an address of the active or a named sheet. */
  userEdit(
    address: string,
    contents: Content | readonly (readonly Content[])[],
    more?: { sheet?: string; source?: Source },
  ): void;
  /** Makes the next request go wrong. */
  inject(fault: Fault): void;
  /** The person starts or stops typing in a cell. */
  setEditing(editing: boolean): void;
  /** Resolves when the host has answered all requests, and office.js has heard of all events. */
  settle(): Promise<void>;
  dispose(): void;
}

const ORIGIN = "https://localhost";
const DIST = path.dirname(require.resolve("@microsoft/office-js/dist/office.js"));

let current: WorkbenchHost | null = null;
let running: Promise<FrameIdentity> | null = null;

/** @throws what office.js throws when it cannot start */
export async function bootOffice(options: BootOptions = {}): Promise<Booted> {
  const { profile = "ltsc2021", workbook = [], locale = "zh-CN", shell } = options;
  const book = workbook instanceof MemoryBook ? workbook : memoryBook(workbook);
  if (book.sheets.length === 0) book.addSheet("Sheet1");
  book.clearUndo();
  current?.dispose();
  const frame: FrameIdentity = {
    conversationId: "jest",
    appId: "11111111-1111-1111-1111-111111111111",
    hostOrigin: ORIGIN,
    locale,
  };
  const host = new WorkbenchHost({ book, profile, frame, post: toPane, ...(shell ? { shell } : {}) });
  current = host;
  if (running) await reconnect(host);
  else await (running = start(frame));
  Object.assign(host.stats, { requests: 0, bytesOut: 0, bytesIn: 0 });
  return {
    host,
    book,
    stats: host.stats,
    userEdit(address, contents, { sheet, source = "user" } = {}) {
      const area = parseArea(address);
      if (!area) throw new Error(`${address} is no address.`);
      const target =
        sheet === undefined ? book.active : book.sheets.find(({ properties }) => properties.name === sheet);
      if (!target) throw new Error(`There is no sheet ${String(sheet)}.`);
      const rows = Array.isArray(contents)
        ? (contents as readonly (readonly Content[])[])
        : [[contents as Content]];
      host.as(source, () => target.write(area, rows));
    },
    inject: (fault) => host.inject(fault),
    setEditing(editing) {
      host.editing = editing;
    },
    async settle() {
      await host.idle();
      await tick(20);
      await host.idle();
    },
    dispose() {
      host.dispose();
      if (current === host) current = null;
    },
  };
}

const tick = (milliseconds = 0) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function toPane(message: string): void {
  setImmediate(() => window.dispatchEvent(new MessageEvent("message", { data: message, origin: ORIGIN })));
}

/** jsdom as the frame in which office.js expects to live. */
async function start(frame: FrameIdentity): Promise<FrameIdentity> {
  window.name = frameName(frame);
  // office.js talks to its opener before it asks for its parent, which is the window itself under jsdom.
  const hostWindow = { postMessage: (message: unknown) => setImmediate(() => current?.receive(message)) };
  Object.defineProperty(window, "opener", { value: hostWindow, configurable: true, writable: true });
  if (!("domain" in document))
    Object.defineProperty(document, "domain", { value: location.hostname, configurable: true });
  const script = document.createElement("script");
  script.type = "text/plain";
  script.setAttribute("src", `${ORIGIN}/office/office.js`);
  document.head.appendChild(script);
  // jsdom loads no scripts: those that office.js appends are run from the package.
  const append = document.head.appendChild.bind(document.head);
  document.head.appendChild = <T extends Node>(node: T): T => {
    if (!(node instanceof HTMLScriptElement)) return append(node);
    setTimeout(() => {
      run(new URL(node.src).pathname.replace("/office/", "").toLowerCase());
      node.onload?.(new Event("load"));
    }, 0);
    return node;
  };
  run("office.js");
  await Office.onReady();
  // The last thing that it does at its start is to say so.
  while (current?.stats.requests === 0) await tick(5);
  await current?.idle();
  return frame;
}

function run(file: string): void {
  // Indirect eval: in the window's global scope, as a script element would.
  (0, eval)(`${readFileSync(path.join(DIST, file), "utf8")}\n//# sourceURL=${file}`);
}

/** A running office.js learns of another document's requirement sets and settings; its event registrations are made anew. */
async function reconnect(host: WorkbenchHost): Promise<void> {
  const known = requirementMatrix(host.profile);
  Office.context.requirements.isSetSupported = (name: string, version?: string | number) => {
    const key = Object.keys(known).find((set) => set.toLowerCase() === name.toLowerCase());
    const offered = key === undefined ? undefined : known[key];
    return offered !== undefined && compareVersions(offered, String(version ?? "1.0")) >= 0;
  };
  for (const event of ["richApiMessage", "documentSelectionChanged", "appCommandInvoked"])
    host.listenTo(event);
  await tick();
}

function compareVersions(left: string, right: string): number {
  const [a = 0, b = 0] = left.split(".").map(Number);
  const [c = 0, d = 0] = right.split(".").map(Number);
  return a - c || b - d;
}
