import type { Book, BookEvent } from "../book";
import { serviceNamed } from "../objects/services";
import type { PaneState, Shell } from "../objects/services";
import { WAC_PARTITION, wacWorkbook } from "../objects/wacWorkbook";
import { workbook } from "../objects/workbook";
import { processRequest } from "../protocol/dispatch";
import { RichError } from "../protocol/errors";
import { Instance } from "../protocol/member";
import { PROFILES } from "../protocol/profile";
import type { Profile, ProfileId } from "../protocol/profile";
import { References } from "../protocol/references";
import { Registrations } from "../protocol/registrations";
import type { Session } from "../protocol/session";
import type { RequestBody, ResponseBody } from "../protocol/wire";
import { Annex } from "./annex";
import { appContext, settingsToWire } from "./context";
import { REQUEST, event, parseIncoming, reply } from "./envelope";
import type { Incoming } from "./envelope";
import { EventEncoder } from "./events";
import { byteLength, failing, isRelease, refusal } from "./requests";
import type { Entry, Source } from "./events";
import type { Fault } from "./faults";
import type { FrameIdentity } from "./frame";
import { followMoves } from "./tracking";

export interface HostOptions {
  readonly book: Book;
  readonly profile: ProfileId;
  readonly frame: FrameIdentity;
  /** Delivers a message to the pane's window. */
  post(message: string): void;
  readonly fileName?: string;
  /** The author of comments and notes. */
  readonly user?: string;
  readonly shell?: Shell;
  now?(): Date;
}

/** What has gone over the wire in rich API requests; bytes of their JSON. */
export interface Stats {
  /** Without those by which office.js, after `Excel.run`, lets go of ranges: nobody waits for them. */
  requests: number;
  bytesOut: number;
  bytesIn: number;
}

// Codes of Office's common API.
const OK = 0;
const NOT_SUPPORTED = 5000;
const INTERNAL_ERROR = 5001;
const EDITING = 5004;
const UNKNOWN_METHOD = -2;

const DISPATCH = {
  loadSettings: 75,
  saveSettings: 76,
  richApi: 93,
  commandCompleted: 94,
} as const;
// In a request's flags: wait until the user has left the cell.
const DELAY_FOR_CELL_EDIT = 64;

const NO_SHELL: Shell = { showPane: () => undefined, updateRibbon: () => undefined };

/** Plays Excel for one pane: takes office.js' messages, answers them, tells of events. Knows no page: messages come and go as texts. */
export class WorkbenchHost {
  readonly stats: Stats = { requests: 0, bytesOut: 0, bytesIn: 0 };
  readonly annex: Annex;
  profile: Profile;
  private readonly session: Session;
  private readonly encoder: EventEncoder;
  private readonly events = new Set<string>();
  private readonly pane: PaneState = { visible: true, startWithDocument: false };
  private readonly stops: (() => void)[];
  private readonly completions = new Map<string, () => void>();
  private source: Source = "user";
  private queue: Promise<void> = Promise.resolve();
  private faults: Fault[] = [];
  private isEditing = false;
  private editingEnds: (() => void)[] = [];
  private commands = 0;

  constructor(private readonly options: HostOptions) {
    const { book, profile, fileName = "申报表.xlsx", user = "审核人" } = options;
    this.profile = PROFILES[profile];
    const now = options.now ?? (() => new Date());
    this.annex = new Annex(book, fileName, user, now());
    const references = new References();
    this.session = {
      book,
      annex: this.annex,
      profile: this.profile,
      references,
      registrations: new Registrations(),
      now,
      announce: (event) => this.send(this.encoder.announcement(event)),
    };
    this.encoder = new EventEncoder(this.session);
    this.stops = [
      this.annex.stop,
      book.subscribe((happened) => {
        followMoves(references, happened);
        this.tell(happened);
      }),
    ];
  }

  /** The user is typing in a cell: every request fails, or waits if it asked to. */
  get editing(): boolean {
    return this.isEditing;
  }
  set editing(editing: boolean) {
    this.isEditing = editing;
    if (!editing) for (const end of this.editingEnds.splice(0)) end();
  }

  /** Makes the next request go wrong; several are taken one after the other. */
  inject(fault: Fault): void {
    this.faults.push(fault);
  }

  /** Does something to the workbook as somebody else than the add-in. */
  as<T>(source: Source, work: () => T): T {
    const before = this.source;
    this.source = source;
    try {
      return work();
    } finally {
      this.source = before;
    }
  }

  /** The add-in's ribbon button is pressed. Resolves when its function has called `event.completed()`. */
  pressButton(buttonId: string, functionName: string): Promise<void> {
    const id = `command${String(++this.commands)}`;
    return new Promise((resolve) => {
      this.completions.set(id, resolve);
      this.post(
        event("appCommandInvoked", this.conversation, this.origin, {
          0: id,
          1: functionName,
          2: JSON.stringify({ source: { id: buttonId } }),
        }),
      );
    });
  }

  /** A message from the pane's window; those that are not office.js' are ignored. */
  receive(text: unknown): void {
    const message = parseIncoming(text, this.conversation);
    if (!message) return;
    // One after the other: a later request must not see half of an earlier one.
    this.queue = this.queue.then(() => this.answer(message));
  }

  /** Sends the pane a kind of event without being asked: for a pane that registered with an earlier host. */
  listenTo(name: string): void {
    this.events.add(name);
  }

  /** Carries out a rich API request that did not come through office.js. */
  request(body: RequestBody): Promise<ResponseBody> {
    return this.carryOut(JSON.stringify(body), body);
  }

  /** Resolves when everything received so far has been answered. */
  idle(): Promise<void> {
    return this.queue;
  }

  dispose(): void {
    for (const stop of this.stops) stop();
  }

  private get conversation(): string {
    return this.options.frame.conversationId;
  }
  private get origin(): string {
    return this.options.frame.hostOrigin;
  }
  private post(message: string): void {
    this.options.post(message);
  }

  private tell(happened: BookEvent): void {
    if (happened.kind === "selected" && this.events.has("documentSelectionChanged"))
      this.post(event("documentSelectionChanged", this.conversation, this.origin, {}));
    this.send(this.encoder.encode(happened, this.source));
  }

  private send(entries: readonly Entry[]): void {
    if (entries.length === 0 || !this.events.has("richApiMessage")) return;
    this.post(event("richApiMessage", this.conversation, this.origin, { ArrayData: entries }));
  }

  private async answer(message: Incoming): Promise<void> {
    const say = (data: unknown, errorCode = OK) => this.post(reply(message, this.origin, data, errorCode));
    if (message._actionType !== REQUEST.invoke) {
      if (message._actionType === REQUEST.register) this.events.add(message._actionName);
      else this.events.delete(message._actionName);
      say({ Version: 1, Error: OK });
      return;
    }
    switch (message._actionName) {
      case "ContextActivationManager_getAppContextAsync":
        say(appContext(this.profile, this.options.frame, this.documentUrl, this.annex.settings));
        return;
      case "ContextActivationManager_notifyHost":
        say(null);
        return;
      case "executeMethod":
        await this.execute(message._data as MethodCall, (more, error = OK) =>
          say({ Version: 1, Error: error, ...more }),
        );
        return;
      default:
        say(`Unknown method ${message._actionName}`, UNKNOWN_METHOD);
    }
  }

  private get documentUrl(): string {
    return `${this.origin}/${this.annex.fileName}`;
  }

  private async execute(call: MethodCall, say: Say): Promise<void> {
    const method = call.DdaMethod?.DispatchId ?? 0;
    switch (method) {
      case DISPATCH.richApi:
        await this.richApi(call.ArrayData ?? [], say);
        return;
      case DISPATCH.saveSettings:
        this.saveSettings(call.DdaSettingsMethod?.Properties ?? []);
        say({});
        return;
      case DISPATCH.loadSettings: {
        const settings = settingsToWire(this.annex.settings);
        say({ Properties: { Settings: settings.map(([Name, Value]) => ({ Name, Value })) } });
        return;
      }
      case DISPATCH.commandCompleted: {
        const id = String(call[0]);
        this.completions.get(id)?.();
        this.completions.delete(id);
        say({});
        return;
      }
      default:
        say({}, NOT_SUPPORTED);
    }
  }

  private saveSettings(pairs: readonly (readonly [string, string])[]): void {
    this.annex.settings.clear();
    for (const [name, json] of pairs) this.annex.settings.set(name, JSON.parse(json));
    this.options.book.clearUndo();
  }

  private async richApi(data: readonly unknown[], say: Say): Promise<void> {
    const text = String(data[4]);
    const body = JSON.parse(text) as RequestBody;
    const counted = !isRelease(body);
    if (counted) {
      this.stats.requests++;
      this.stats.bytesOut += text.length;
    }
    if (this.isEditing) {
      if ((Number(data[6]) & DELAY_FOR_CELL_EDIT) === 0) {
        say({}, EDITING);
        return;
      }
      await new Promise<void>((resolve) => this.editingEnds.push(resolve));
    }
    const fault = counted ? this.faults.shift() : undefined;
    const answer = JSON.stringify(await this.carryOut(text, body, fault, data[0] === WAC_PARTITION));
    if (fault?.kind === "lostReply") {
      if (fault.answer === "error") say({}, INTERNAL_ERROR);
      return;
    }
    if (counted) this.stats.bytesIn += answer.length;
    say({ Data: [200, ["Content-Type", "application/json"], answer] });
  }

  private async carryOut(
    text: string,
    body: RequestBody,
    fault?: Fault,
    webOnly = false,
  ): Promise<ResponseBody> {
    const limit = this.profile.payloadLimit;
    if (fault?.kind === "request") return refusal(new RichError(fault.code));
    if (limit !== null && byteLength(text) > limit)
      return refusal(new RichError("RequestPayloadSizeLimitExceeded"));
    const { shell = NO_SHELL } = this.options;
    const roots = {
      workbook: webOnly ? wacWorkbook(shell) : new Instance(workbook, null),
      service: (name: string) => serviceNamed(name, shell, this.pane),
    };
    const before = this.source;
    this.source = "addin";
    try {
      const answer = await processRequest(body, roots, this.session, failing(body, fault));
      const large = limit !== null && byteLength(JSON.stringify(answer)) > limit;
      return large ? refusal(new RichError("ResponsePayloadSizeLimitExceeded")) : answer;
    } finally {
      this.source = before;
    }
  }
}

type Say = (more: object, error?: number) => void;

interface MethodCall {
  readonly DdaMethod?: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
  /** Of a completed command: its id. */
  readonly 0?: string;
  readonly DdaSettingsMethod?: { readonly Properties?: readonly (readonly [string, string])[] };
}
