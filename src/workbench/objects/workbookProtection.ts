import { RichError } from "../protocol/errors";
import type { ObjectType } from "../protocol/member";
import type { Session } from "../protocol/session";
import { text } from "./args";

const KEY = "workbook";

/** Before sheets are added, deleted, renamed, moved, hidden. @throws RichError `AccessDenied` */
export function guardStructure({ annex }: Session): void {
  if (annex.structureProtected) throw new RichError("AccessDenied", "The workbook is protected.");
}

/** `Excel.WorkbookProtection`: of the workbook's structure. */
export const workbookProtection: ObjectType<null> = {
  name: "WorkbookProtection",
  scalars: { Protected: { since: "1.7", get: (_, { annex }) => annex.structureProtected } },
  methods: {
    Protect: {
      since: "1.7",
      call(_, [password], { annex, book }) {
        if (annex.structureProtected) throw new RichError("InvalidOperation");
        annex.structureProtected = true;
        if (typeof password === "string" && password !== "") annex.passwords.set(KEY, password);
        book.clearUndo();
      },
    },
    Unprotect: {
      since: "1.7",
      call(_, [password], { annex, book }) {
        const known = annex.passwords.get(KEY);
        const given = password === null || password === undefined ? "" : text(password, "password");
        if (known !== undefined && known !== given) throw new RichError("AccessDenied");
        annex.passwords.delete(KEY);
        annex.structureProtected = false;
        book.clearUndo();
      },
    },
  },
};
