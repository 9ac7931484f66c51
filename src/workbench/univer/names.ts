/** Defined names. */
import { generateRandomId } from "@univerjs/core";
import {
  IDefinedNamesService,
  RemoveDefinedNameCommand,
  SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
  SetDefinedNameCommand,
} from "@univerjs/preset-sheets-core";
import type { IDefinedNamesServiceParam } from "@univerjs/preset-sheets-core";
import type { DefinedName } from "../book";
import type { Unit } from "./unit";

/** A reference is kept without its `=`, other formulas with it. */
const REFERENCE =
  /^=((?:'(?:[^']|'')+'|[^'!()"&+*/^,;=<>\s]+)!)?\$?[A-Za-z]{1,3}\$?\d+(:\$?[A-Za-z]{1,3}\$?\d+)?$/;

export function names(unit: Unit): DefinedName[] {
  return kept(unit).map((name) => ({
    name: name.name,
    scope: scopeOf(name),
    formula: name.formulaOrRefString.startsWith("=")
      ? name.formulaOrRefString
      : `=${name.formulaOrRefString}`,
    comment: name.comment ?? "",
    visible: !name.hidden,
  }));
}

export function putName(unit: Unit, name: DefinedName): void {
  unit.run(SetDefinedNameCommand, univerName(name, find(unit, name.name, name.scope)?.id));
}

export function removeName(unit: Unit, name: string, scope: string | null): void {
  const found = find(unit, name, scope);
  if (found) unit.run(RemoveDefinedNameCommand, found);
}

/** A name in Univer's words. */
export function univerName(name: DefinedName, id = generateRandomId()): IDefinedNamesServiceParam {
  return {
    id,
    name: name.name,
    formulaOrRefString: REFERENCE.test(name.formula) ? name.formula.slice(1) : name.formula,
    comment: name.comment,
    localSheetId: name.scope ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
    hidden: !name.visible,
  };
}

function kept(unit: Unit): IDefinedNamesServiceParam[] {
  return Object.values(unit.injector.get(IDefinedNamesService).getDefinedNameMap(unit.id) ?? {});
}

function find(unit: Unit, name: string, scope: string | null): IDefinedNamesServiceParam | undefined {
  const same = name.toLowerCase();
  return kept(unit).find((item) => item.name.toLowerCase() === same && scopeOf(item) === scope);
}

function scopeOf({ localSheetId }: IDefinedNamesServiceParam): string | null {
  const everywhere = localSheetId === undefined || localSheetId === SCOPE_WORKBOOK_VALUE_DEFINED_NAME;
  return everywhere ? null : localSheetId;
}
