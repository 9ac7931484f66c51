import type { Area } from "../../grid/address";
import { referencedArea, tokenize } from "../../grid/formulaTokens";
import type { Sheet } from "../book";
import type { Session } from "../protocol/session";
import { absoluteFormula } from "./names";

/** In files the name has a prefix. */
const PRINT_AREA = /^(?:_xlnm\.)?Print_Area$/i;

/** Excel keeps a sheet's print area as a name of the sheet: so it moves with the cells, and undo takes it back. */
function printName({ id }: Sheet, { book }: Session) {
  return book.names().find(({ name, scope }) => scope === id && PRINT_AREA.test(name));
}

/** The areas that are printed; none: whatever is there. */
export function printAreas(sheet: Sheet, session: Session): Area[] {
  const formula = printName(sheet, session)?.formula ?? "=";
  return tokenize(formula.slice(1)).flatMap((token) =>
    token.kind === "reference" ? [referencedArea(token)] : [],
  );
}

/** Has these areas printed. */
export function setPrintAreas(sheet: Sheet, areas: readonly Area[], session: Session): void {
  const found = printName(sheet, session);
  const formula = areas.map((area) => absoluteFormula({ sheet, area }).slice(1)).join(",");
  session.book.putName({
    name: found?.name ?? "Print_Area",
    scope: sheet.id,
    formula: `=${formula}`,
    comment: found?.comment ?? "",
    visible: found?.visible ?? true,
  });
}
