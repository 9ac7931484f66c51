import type { Protection, Sheet } from "../book";
import { RichError } from "../protocol/errors";
import type { ObjectType } from "../protocol/member";
import { invalid, record, text, truth, word } from "./args";

const OPTIONS = [
  "allowFormatCells",
  "allowFormatColumns",
  "allowFormatRows",
  "allowInsertColumns",
  "allowInsertRows",
  "allowInsertHyperlinks",
  "allowDeleteColumns",
  "allowDeleteRows",
  "allowSort",
  "allowAutoFilter",
  "allowPivotTables",
  "allowEditObjects",
  "allowEditScenarios",
] as const;

function parse(value: unknown): Protection {
  if (value === null || value === undefined) return {};
  const wanted = Object.entries(record(value, "options"));
  return Object.fromEntries(
    wanted.map(([key, option]): [string, unknown] => {
      if (key === "selectionMode")
        return [key, word(option, ["Normal", "Unlocked", "None"], "selectionMode")];
      if (!OPTIONS.some((known) => known === key)) throw invalid(key);
      return [key, truth(option, key)];
    }),
  );
}

/** `Excel.WorksheetProtection`. Passwords are compared as they are: this is a stage, not a safe. */
export const worksheetProtection: ObjectType<Sheet> = {
  name: "WorksheetProtection",
  scalars: {
    Protected: { since: "1.2", get: (sheet) => sheet.protection() !== null },
    Options: {
      since: "1.2",
      get(sheet) {
        const protection = sheet.protection();
        if (!protection) return null;
        const options = OPTIONS.map((key): [string, boolean] => [key, protection[key] ?? false]);
        return { ...Object.fromEntries(options), selectionMode: protection.selectionMode ?? "Normal" };
      },
    },
    IsPasswordProtected: {
      since: "ExcelApiOnline 1.1",
      get: (sheet, { annex }) => annex.passwords.has(sheet.id),
    },
  },
  methods: {
    Protect: {
      since: "1.2",
      call(sheet, [options, password], { annex, book }) {
        if (sheet.protection())
          throw new RichError("InvalidOperation", "The worksheet is protected already.");
        sheet.protect(parse(options));
        if (typeof password === "string" && password !== "") annex.passwords.set(sheet.id, password);
        book.clearUndo();
      },
    },
    Unprotect: {
      since: "1.7",
      call(sheet, [password], { annex, book }) {
        const known = annex.passwords.get(sheet.id);
        const given = password === null || password === undefined ? "" : text(password, "password");
        if (known !== undefined && known !== given) throw new RichError("AccessDenied");
        annex.passwords.delete(sheet.id);
        sheet.protect(null);
        book.clearUndo();
      },
    },
  },
};
