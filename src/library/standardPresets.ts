import type { Preset } from "./preset";
import agriculture from "./presets/agriculture.json";
import civilAffairs from "./presets/civil-affairs.json";
import commerce from "./presets/commerce.json";
import constructionRepair from "./presets/construction-repair.json";
import cultureSportsTourism from "./presets/culture-sports-tourism.json";
import disabledPersons from "./presets/disabled-persons.json";
import education from "./presets/education.json";
import emergencySafety from "./presets/emergency-safety.json";
import employment from "./presets/employment.json";
import environment from "./presets/environment.json";
import ethnicReligious from "./presets/ethnic-religious.json";
import financeAudit from "./presets/finance-audit.json";
import foreignAffairs from "./presets/foreign-affairs.json";
import general from "./presets/general.json";
import governmentServices from "./presets/government-services.json";
import health from "./presets/health.json";
import housing from "./presets/housing.json";
import informationSystems from "./presets/information-systems.json";
import investmentIndustry from "./presets/investment-industry.json";
import justice from "./presets/justice.json";
import landAcquisition from "./presets/land-acquisition.json";
import lawEnforcement from "./presets/law-enforcement.json";
import marketRegulation from "./presets/market-regulation.json";
import medicalInsurance from "./presets/medical-insurance.json";
import meetingsTraining from "./presets/meetings-training.json";
import naturalResources from "./presets/natural-resources.json";
import operations from "./presets/operations.json";
import partyMasses from "./presets/party-masses.json";
import publicity from "./presets/publicity.json";
import purchase from "./presets/purchase.json";
import researchConsulting from "./presets/research-consulting.json";
import science from "./presets/science.json";
import socialAssistance from "./presets/social-assistance.json";
import statistics from "./presets/statistics.json";
import talent from "./presets/talent.json";
import transport from "./presets/transport.json";
import urbanManagement from "./presets/urban-management.json";
import veterans from "./presets/veterans.json";
import water from "./presets/water.json";

/** A file of presets: one field of work, one preset a line. */
export interface PresetFile {
  readonly field: string;
  readonly presets: readonly Omit<Preset, "field">[];
}

const FILES = [
  agriculture,
  civilAffairs,
  commerce,
  constructionRepair,
  cultureSportsTourism,
  disabledPersons,
  education,
  emergencySafety,
  employment,
  environment,
  ethnicReligious,
  financeAudit,
  foreignAffairs,
  general,
  governmentServices,
  health,
  housing,
  informationSystems,
  investmentIndustry,
  justice,
  landAcquisition,
  lawEnforcement,
  marketRegulation,
  medicalInsurance,
  meetingsTraining,
  naturalResources,
  operations,
  partyMasses,
  publicity,
  purchase,
  researchConsulting,
  science,
  socialAssistance,
  statistics,
  talent,
  transport,
  urbanManagement,
  veterans,
  water,
] as readonly PresetFile[];

/** The presets that come with the add-in, general ones first. A test checks each against the schema. */
export const PRESETS: readonly Preset[] = [...FILES]
  .sort((a, b) => Number(b.field === "通用") - Number(a.field === "通用"))
  .flatMap(({ field, presets }) => presets.map((preset) => ({ ...preset, field })));
