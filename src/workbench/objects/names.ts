import type { DefinedName, Sheet } from "../book";
import { columnName } from "../../grid/address";
import { sheetPrefix } from "../../grid/formulaTokens";
import { RichError } from "../protocol/errors";
import { Instance, collectionMethods, targetOf } from "../protocol/member";
import type { ObjectType } from "../protocol/member";
import type { Session } from "../protocol/session";
import { invalid, nonEmpty, text, truth } from "./args";
import { formulaPlace } from "./place";
import type { Place } from "./place";
import { range, rangeOf } from "./range";
import { worksheetOf } from "./worksheet";

/** A workbook's names (scope null) or a sheet's. */
interface NamesTarget {
  readonly scope: Sheet | null;
}

interface NameTarget {
  readonly name: string;
  readonly scope: string | null;
}

/** `=Sheet1!$A$1:$B$2`. */
export function absoluteFormula({ sheet, area }: Place): string {
  const cell = (row: number, column: number) => `$${columnName(column)}$${String(row + 1)}`;
  const from = cell(area.row, area.column);
  const to = cell(area.row + area.rows - 1, area.column + area.columns - 1);
  const cells = from === to ? from : `${from}:${to}`;
  return `=${sheetPrefix(sheet.properties.name)}${cells}`;
}

function find({ name, scope }: NameTarget, { book }: Session): DefinedName {
  const found = book
    .names()
    .find((known) => known.scope === scope && known.name.toLowerCase() === name.toLowerCase());
  if (!found) throw new RichError("ItemNotFound");
  return found;
}

const homeOf = ({ scope }: NameTarget, { book }: Session) =>
  book.sheets.find(({ id }) => id === scope) ?? null;

function place(target: NameTarget, session: Session): Place | null {
  return formulaPlace(find(target, session).formula, homeOf(target, session), session);
}

function change(target: NameTarget, patch: Partial<DefinedName>, session: Session): void {
  session.book.putName({ ...find(target, session), ...patch });
}

function formulaFrom(value: unknown): string {
  const found = targetOf(value, range);
  if (found) return absoluteFormula(found);
  const formula = nonEmpty(value, "reference");
  return formula.startsWith("=") ? formula : `=${formula}`;
}

/** `Excel.NamedItem`. Values of names that are no reference are not computed. */
export const namedItem: ObjectType<NameTarget> = {
  name: "NamedItem",
  identity: ({ name }) => ({ _Id: name }),
  scalars: {
    Name: { since: "1.1", get: (target, session) => find(target, session).name },
    Type: {
      since: "1.1",
      get(target, session) {
        if (place(target, session)) return "Range";
        const { formula } = find(target, session);
        if (/#REF!/.test(formula)) return "Error";
        if (/^="/.test(formula)) return "String";
        return Number.isFinite(Number(formula.slice(1))) ? "Double" : "String";
      },
    },
    // What Excel answers for names of ranges: their formula without the sign.
    Value: { since: "1.1", get: (target, session) => find(target, session).formula.slice(1) },
    Formula: {
      since: "1.7",
      get: (target, session) => find(target, session).formula,
      set: (target, value, session) => change(target, { formula: formulaFrom(value) }, session),
    },
    Comment: {
      since: "1.4",
      get: (target, session) => find(target, session).comment,
      set: (target, value, session) => change(target, { comment: text(value, "comment") }, session),
    },
    Scope: { since: "1.4", get: ({ scope }) => (scope === null ? "Workbook" : "Worksheet") },
    Visible: {
      since: "1.1",
      get: (target, session) => find(target, session).visible,
      set: (target, value, session) => change(target, { visible: truth(value, "visible") }, session),
    },
  },
  navigation: {
    Worksheet: {
      since: "1.4",
      to(target, session) {
        const sheet = homeOf(target, session);
        if (!sheet) throw new RichError("InvalidOperation", "The name belongs to the workbook.");
        return worksheetOf(sheet);
      },
    },
    WorksheetOrNullObject: {
      since: "1.4",
      to(target, session) {
        const sheet = homeOf(target, session);
        return sheet && worksheetOf(sheet);
      },
    },
  },
  methods: {
    Delete: {
      since: "1.4",
      call: ({ name, scope }, _, { book }) => book.removeName(name, scope),
    },
    GetRange: {
      since: "1.1",
      call(target, _, session) {
        const found = place(target, session);
        if (!found) throw new RichError("InvalidOperation", "The name is not that of a range.");
        return rangeOf(found.sheet, found.area);
      },
    },
    GetRangeOrNullObject: {
      since: "1.4",
      call(target, _, session) {
        const found = place(target, session);
        return found && rangeOf(found.sheet, found.area);
      },
    },
  },
};

const itemsOf = ({ scope }: NamesTarget, { book }: Session) =>
  book
    .names()
    .filter((name) => name.scope === (scope?.id ?? null))
    .map(({ name, scope }) => new Instance(namedItem, { name, scope }));

function byName({ scope }: NamesTarget, name: unknown, session: Session) {
  const wanted = { name: text(name, "name"), scope: scope?.id ?? null };
  const { book } = session;
  const known = book
    .names()
    .some((found) => found.scope === wanted.scope && found.name.toLowerCase() === wanted.name.toLowerCase());
  return known ? new Instance(namedItem, wanted) : null;
}

const ALLOWED = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u;
const LIKE_CELL = /^[A-Za-z]{1,3}\d+$|^[Rr]\d*[Cc]\d*$/;

/** `Excel.NamedItemCollection`. */
export const names: ObjectType<NamesTarget> = {
  name: "NamedItemCollection",
  items: itemsOf,
  item(target, name, session) {
    const found = byName(target, name, session);
    if (!found) throw new RichError("ItemNotFound");
    return found;
  },
  methods: {
    ...collectionMethods(itemsOf, { count: "1.4" }),
    Add: {
      since: "1.4",
      call(target, [name, reference, comment], session) {
        const wanted = nonEmpty(name, "name");
        if (!ALLOWED.test(wanted) || LIKE_CELL.test(wanted)) throw invalid("name");
        if (byName(target, wanted, session)) throw new RichError("ItemAlreadyExists");
        const scope = target.scope?.id ?? null;
        const remark = comment === null || comment === undefined ? "" : text(comment, "comment");
        const formula = formulaFrom(reference);
        session.book.putName({ name: wanted, scope, formula, comment: remark, visible: true });
        return new Instance(namedItem, { name: wanted, scope });
      },
    },
    GetItemOrNullObject: { since: "1.4", call: (target, [name], session) => byName(target, name, session) },
  },
};
