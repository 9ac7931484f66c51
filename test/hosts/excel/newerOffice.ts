/**
 * Notes for the office.js of npm, whose newest edition (1.1.110) does not know them, although the one on Microsoft's CDN does:
 * the same proxy objects over office.js' own machinery, so that what goes over the wire is what Excel would get.
 */

interface Loaded {
  readonly _Items?: readonly Record<string, unknown>[];
  readonly [name: string]: unknown;
}

/** What this file uses of office.js' inner parts; they have no types. */
interface Machinery {
  createPropertyObject(
    type: unknown,
    parent: unknown,
    name: string,
    isCollection: boolean,
    flags: number,
  ): unknown;
  createIndexerObject(type: unknown, parent: unknown, args: unknown[]): unknown;
  createMethodObject(
    type: unknown,
    parent: unknown,
    name: string,
    operation: number,
    args: unknown[],
    isCollection: boolean,
    isInvalidAfterRequest: boolean,
    getById: string | null,
    flags: number,
  ): unknown;
  createChildItemObject(
    type: unknown,
    hasIndexer: boolean,
    parent: unknown,
    data: unknown,
    index: number,
  ): unknown;
  invokeMethod(
    object: unknown,
    name: string,
    operation: number,
    args: unknown[],
    flags: number,
    result: number,
  ): unknown;
  invokeSetProperty(object: unknown, name: string, value: unknown, flags: number): void;
}
interface Client {
  new (...args: unknown[]): { _handleResult(value: unknown): void };
}
interface Inner {
  readonly BatchApiHelper: Machinery;
  readonly ClientObject: Client;
  readonly Utility: {
    load(object: unknown, option: unknown): unknown;
    fixObjectPathIfNecessary(object: unknown, value: unknown): void;
  };
}

const DEFAULT = 0;
const READ = 1;

/** Makes the running office.js one that knows `Excel.Worksheet.notes`, or one that does not. */
export function knowNotes(known: boolean): void {
  const { BatchApiHelper: api, ClientObject, Utility } = OfficeExtension as unknown as Inner;
  const worksheet = Excel.Worksheet.prototype;
  if (known === "notes" in worksheet) return;
  if (!known) {
    Reflect.deleteProperty(worksheet, "notes");
    return;
  }

  class Note extends ClientObject {
    private loaded: Loaded = {};
    get _className() {
      return "Note";
    }
    get content() {
      if (!("Content" in this.loaded)) throw new Error("content is not loaded");
      return this.loaded["Content"];
    }
    set width(width: number) {
      api.invokeSetProperty(this, "Width", width, 0);
    }
    set height(height: number) {
      api.invokeSetProperty(this, "Height", height, 0);
    }
    delete() {
      api.invokeMethod(this, "Delete", DEFAULT, [], 0, 0);
    }
    getLocation() {
      return api.createMethodObject(
        Excel.Range,
        this,
        "GetLocation",
        READ,
        [],
        false,
        true,
        "_GetLocationById",
        4,
      );
    }
    load(option: unknown) {
      return Utility.load(this, option);
    }
    override _handleResult(value: Loaded | null) {
      super._handleResult(value);
      if (value) this.loaded = value;
    }
  }

  class NoteCollection extends ClientObject {
    items: Note[] = [];
    get _className() {
      return "NoteCollection";
    }
    get _isCollection() {
      return true;
    }
    getItem(key: string) {
      return api.createIndexerObject(Note, this, [key]);
    }
    add(cell: string, content: string) {
      return api.createMethodObject(Note, this, "Add", DEFAULT, [cell, content], false, true, null, 0);
    }
    load(option: unknown) {
      return Utility.load(this, option);
    }
    override _handleResult(value: Loaded | null) {
      super._handleResult(value);
      this.items = (value?._Items ?? []).map((data, index) => {
        const item = api.createChildItemObject(Note, true, this, data, index) as Note;
        item._handleResult(data);
        return item;
      });
    }
  }

  Object.defineProperty(worksheet, "notes", {
    configurable: true,
    get(this: unknown) {
      return api.createPropertyObject(NoteCollection, this, "Notes", true, 4);
    },
  });
}
