import type { Declaration } from "../../declaration/declaration";
import type { Grid } from "../../grid/grid";
import type { Profiles } from "../../reading/profileChoice";
import { readAllTaught } from "../../reading/readTaught";
import { judgeSheet } from "../../review/judged";
import type { JudgedSheet } from "../../review/judged";
import { EMPTY_PART } from "../../review/workbookPart";
import type { WorkbookPart } from "../../review/workbookPart";
import { checkWorkbook } from "../../rules/engine";
import { settingsFor } from "../../rules/presets";
import type { Report } from "../../rules/rule";
import type { Settings } from "../../rules/settings";
import { parseSettings } from "../../rules/settingsFile";
import type { SettingsJson } from "../settings/settingsJson";

/** What sheets are judged by: plain data. */
export interface JudgingOrder {
  /** The workbook's sheets, as far as they were read: rules that compare declarations see all of them. */
  readonly grids: readonly Grid[];
  /** What a settings file says; null: each declaration is checked by the preset that fits it. */
  readonly settings: SettingsJson | null;
  /** What was taught. */
  readonly profiles?: Profiles;
  /** What the workbook keeps of decisions and reviews; absent: nothing that could be read. */
  readonly part?: WorkbookPart;
}

/** A declaration as it was read and checked, and what people have said of it. */
export interface Judged {
  readonly report: Report;
  /** With the reviewer's own findings among those of the rules. */
  readonly sheet: JudgedSheet;
}

/** A sheet of the order with its declarations, from the top; none where it is no declaration. */
export interface SheetOutcome {
  readonly grid: Grid;
  readonly judged: readonly Judged[];
}

/**
 * Reads and checks all sheets of the order, in its order.
 * @param wanted names of the sheets whose outcome is given; absent: all
 */
export function judgeSheets(
  { grids, settings, profiles, part = EMPTY_PART }: JudgingOrder,
  wanted?: readonly string[],
): SheetOutcome[] {
  const read = grids.map((grid) => ({ grid, declarations: readAllTaught(grid, profiles) }));
  const all = read.flatMap(({ declarations }) => declarations);
  const reports = new Map(
    checkWorkbook(all, (declaration) => settingsOf(settings, declaration)).map((report) => [
      report.declaration,
      report,
    ]),
  );
  const present = all.map(({ id }) => id);
  return read
    .filter(({ grid }) => wanted?.includes(grid.sheet) ?? true)
    .map(({ grid, declarations }): SheetOutcome => ({
      grid,
      judged: declarations.flatMap((declaration): Judged[] => {
        const report = reports.get(declaration);
        if (!report) return [];
        return [{ report, sheet: judgeSheet(part, declaration, grid, report.findings, present) }];
      }),
    }));
}

/** What is wrong with settings was said before a check: then it is checked by the preset that fits. */
function settingsOf(json: SettingsJson | null, declaration: Declaration): Settings {
  const automatic = settingsFor(declaration);
  const parsed = json && parseSettings(json, automatic);
  return parsed && "settings" in parsed ? parsed.settings : automatic;
}
