import { HostError } from "../grid/host";
import type { PartKind, WorkbookPart } from "../review/workbookPart";

/** What is known of what the workbook keeps. */
export type KeptState =
  /** Not read yet. */
  | { readonly kind: "unread" }
  | { readonly kind: "ready"; readonly part: WorkbookPart }
  /** Written by a newer edition, of that version: it is left alone. */
  | { readonly kind: "newer"; readonly version: number }
  /** Excel did not give it; it is tried again when it is needed next. */
  | { readonly kind: "failed" }
  /** It cannot be read, and is left alone; why, in Chinese. */
  | { readonly kind: "damaged"; readonly message: string };

/** How saving ended, unless it failed. */
export type Saved =
  /** `snapshotLeft`: what the form was could not be kept as well, for want of room. */
  | { readonly kind: "saved"; readonly part: WorkbookPart; readonly snapshotLeft: boolean }
  /** Nothing was changed. `unreadable`: what is there of this kind cannot be read and would be lost. */
  | { readonly kind: "refused"; readonly why: "newer" | "damaged" | "unreadable" | "too-large" };

/** What is needed of Excel. */
export interface PartHost {
  readParts(namespace: string): Promise<string[]>;
  updateParts(namespace: string, change: (texts: readonly string[]) => string | null): Promise<string[]>;
  readonly keepsUndo: boolean;
}

/** What the workbook keeps of the program (`WorkbookPart`), for the whole pane. */
export interface Kept {
  /** As read or saved last, without asking Excel. */
  get(): KeptState;
  /** Returns the function that ends the subscription. */
  subscribe(listener: () => void): () => void;
  /**
   * Reads it unless it is known already.
   * @throws HostError
   */
  load(): Promise<KeptState>;
  /**
   * Reads it again: a coauthor may have saved.
   * @throws HostError
   */
  reload(): Promise<KeptState>;
  /** Whether saving now may take away what the user could undo by Ctrl+Z: say so before. */
  clearsUndo(): boolean;
  /**
   * Saves on an explicit action of the user: reads again, merges with coauthors' parts, changes, writes, reads back.
   * @param kinds what the change touches
   * @param change gets what the workbook keeps now, and the time to stamp (ISO 8601, UTC)
   * @throws HostError where it is not certain that the workbook holds the change
   */
  save(kinds: readonly PartKind[], change: (part: WorkbookPart, at: string) => WorkbookPart): Promise<Saved>;
  /**
   * The settings file's JSON that the workbook carries, for `parseSettings`; null: none, or none that can be read.
   * @throws HostError
   */
  settings(): Promise<unknown>;
  /**
   * @param json null: takes them out of the workbook
   * @throws HostError
   */
  saveSettings(json: unknown): Promise<Saved>;
  /**
   * The taught labels that the workbook carries, for `reading/profile.ts`; null: none, or none that can be read.
   * @throws HostError
   */
  profile(): Promise<unknown>;
  /**
   * @param json null: takes them out of the workbook
   * @throws HostError
   */
  saveProfile(json: unknown): Promise<Saved>;
}

// XML and its schema are loaded when the workbook's part is first wanted, so that the pane is there before them.
const partModule = () => import("../review/workbookPart");
type PartModule = Awaited<ReturnType<typeof partModule>>;

/** @param now the time, ISO 8601 in UTC */
export function createKept(host: PartHost, now: () => string): Kept {
  let state: KeptState = { kind: "unread" };
  let queue: Promise<unknown> = Promise.resolve();
  const listeners = new Set<() => void>();

  function known(next: KeptState): KeptState {
    state = next;
    listeners.forEach((listener) => listener());
    return next;
  }

  /** One after the other, whatever became of the one before. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = queue.then(work, work);
    queue = turn.catch(() => undefined);
    return turn;
  }

  const reload = () =>
    inTurn(async () => {
      try {
        const module = await partModule();
        return known(stateOf(module, await host.readParts(module.PART_NAMESPACE)));
      } catch (error) {
        known({ kind: "failed" });
        throw error;
      }
    });

  const load = () => (state.kind === "unread" || state.kind === "failed" ? reload() : Promise.resolve(state));

  const save: Kept["save"] = (kinds, change) =>
    inTurn(async () => {
      const module = await partModule();
      let outcome: Saved | null = null;
      const texts = await confirmed(module, host, (found) => {
        outcome = changed(module, stateOf(module, found), kinds, (part) => change(part, now()));
        return outcome.kind === "saved" ? outcome.part : null;
      });
      const after = known(stateOf(module, texts));
      const done = outcome as Saved | null;
      if (done?.kind !== "saved" || after.kind !== "ready")
        return done ?? { kind: "refused", why: "damaged" };
      return { ...done, part: after.part };
    });

  async function valueOf(kind: "settings" | "profile"): Promise<unknown> {
    const loaded = await load();
    return loaded.kind === "ready" ? (loaded.part[kind]?.json ?? null) : null;
  }

  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    load,
    reload,
    clearsUndo: () => !host.keepsUndo || state.kind !== "ready" || isEmpty(state.part),
    save,
    settings: () => valueOf("settings"),
    saveSettings: (json) => save(["settings"], (part, at) => ({ ...part, settings: { json, at } })),
    profile: () => valueOf("profile"),
    saveProfile: (json) => save(["profile"], (part, at) => ({ ...part, profile: { json, at } })),
  };
}

/** Excel clears Ctrl+Z when a part is added: one that holds something is there already. */
const isEmpty = ({ settings, profile, decisions, own, reviews, sheets, others }: WorkbookPart) =>
  !settings && !profile && [decisions, own, reviews, sheets, others].every(({ length }) => length === 0);

function stateOf({ parseParts }: PartModule, texts: readonly string[]): KeptState {
  const parsed = parseParts(texts);
  if ("newer" in parsed) return { kind: "newer", version: parsed.newer };
  if ("problem" in parsed) return { kind: "damaged", message: parsed.problem };
  return { kind: "ready", part: parsed.part };
}

function changed(
  { fittedPart }: PartModule,
  found: KeptState,
  kinds: readonly PartKind[],
  change: (part: WorkbookPart) => WorkbookPart,
): Saved {
  if (found.kind === "newer") return { kind: "refused", why: "newer" };
  if (found.kind !== "ready") return { kind: "refused", why: "damaged" };
  if (kinds.some((kind) => found.part.unreadable.includes(kind)))
    return { kind: "refused", why: "unreadable" };
  const wanted = change(found.part);
  const part = fittedPart(wanted);
  return part
    ? { kind: "saved", part, snapshotLeft: part !== wanted }
    : { kind: "refused", why: "too-large" };
}

/**
 * Writes, and makes certain that it is there: where the answer was lost the workbook is asked.
 * @returns the parts as they are in the workbook now
 */
async function confirmed(
  module: PartModule,
  host: PartHost,
  change: (texts: readonly string[]) => WorkbookPart | null,
): Promise<string[]> {
  const { PART_NAMESPACE, partXml } = module;
  let written: WorkbookPart | null = null;
  let texts: string[];
  try {
    texts = await host.updateParts(PART_NAMESPACE, (found) => {
      written = change(found);
      return written && partXml(written);
    });
  } catch (error) {
    if (!written) throw error;
    // A second failure says no more than the first.
    const found = await host.readParts(PART_NAMESPACE).catch(() => null);
    if (!found || !holds(module, found, written)) throw error;
    return found;
  }
  if (written && !holds(module, texts, written))
    throw new HostError("unknown", [], "the custom XML part differs from what was saved");
  return texts;
}

/** Whether the workbook keeps exactly what was written, however Excel spells it and in whatever order fields were put. */
function holds(module: PartModule, texts: readonly string[], written: WorkbookPart): boolean {
  const found = stateOf(module, texts);
  const wanted = stateOf(module, [module.partXml(written)]);
  if (found.kind !== "ready" || wanted.kind !== "ready") return false;
  return module.partXml(found.part) === module.partXml(wanted.part);
}
