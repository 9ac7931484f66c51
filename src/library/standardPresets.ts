import type { Preset } from "./preset";
import agriculture from "./presets/agriculture.json";
import constructionRepair from "./presets/construction-repair.json";
import cultureSportsTourism from "./presets/culture-sports-tourism.json";
import education from "./presets/education.json";
import emergencySafety from "./presets/emergency-safety.json";
import employment from "./presets/employment.json";
import environment from "./presets/environment.json";
import general from "./presets/general.json";
import health from "./presets/health.json";
import informationSystems from "./presets/information-systems.json";
import investmentIndustry from "./presets/investment-industry.json";
import justice from "./presets/justice.json";
import landAcquisition from "./presets/land-acquisition.json";
import lawEnforcement from "./presets/law-enforcement.json";
import meetingsTraining from "./presets/meetings-training.json";
import operations from "./presets/operations.json";
import partyMasses from "./presets/party-masses.json";
import publicity from "./presets/publicity.json";
import purchase from "./presets/purchase.json";
import researchConsulting from "./presets/research-consulting.json";
import science from "./presets/science.json";
import socialAssistance from "./presets/social-assistance.json";
import talent from "./presets/talent.json";
import urbanManagement from "./presets/urban-management.json";

/** A file of presets: one field of work, one preset a line. */
interface PresetFile {
  readonly field: string;
  readonly presets: readonly Omit<Preset, "field">[];
}

const FILES = [
  agriculture,
  constructionRepair,
  cultureSportsTourism,
  education,
  emergencySafety,
  employment,
  environment,
  general,
  health,
  informationSystems,
  investmentIndustry,
  justice,
  landAcquisition,
  lawEnforcement,
  meetingsTraining,
  operations,
  partyMasses,
  publicity,
  purchase,
  researchConsulting,
  science,
  socialAssistance,
  talent,
  urbanManagement,
] as readonly PresetFile[];

/** The presets that come with the add-in, general ones first. */
export const PRESETS: readonly Preset[] = [...FILES]
  .sort((a, b) => Number(b.field === "通用") - Number(a.field === "通用"))
  .flatMap(({ field, presets }) => presets.map((preset) => ({ ...preset, field })));
