import type { Declaration } from "../../declaration/declaration";
import type { Grid } from "../../grid/grid";
import type { Profiles } from "../../reading/profileChoice";
import { readAllTaught } from "../../reading/readTaught";
import { judgeWorkbook } from "../../review/judged";
import type { SheetOutcome } from "../../review/judged";
import { EMPTY_PART } from "../../review/workbookPart";
import type { WorkbookPart } from "../../review/workbookPart";
import { settingsFor } from "../../rules/presets";
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

/**
 * Reads and checks all sheets of the order, in its order.
 * @param wanted names of the sheets whose outcome is given; absent: all
 */
export function judgeSheets(
  { grids, settings, profiles, part = EMPTY_PART }: JudgingOrder,
  wanted?: readonly string[],
): SheetOutcome[] {
  const sheets = grids.map((grid) => ({ grid, declarations: readAllTaught(grid, profiles) }));
  return judgeWorkbook(sheets, part, (declaration) => settingsOf(settings, declaration), wanted);
}

/** What is wrong with settings was said before a check: then it is checked by the preset that fits. */
function settingsOf(json: SettingsJson | null, declaration: Declaration): Settings {
  const automatic = settingsFor(declaration);
  const parsed = json && parseSettings(json, automatic);
  return parsed && "settings" in parsed ? parsed.settings : automatic;
}
