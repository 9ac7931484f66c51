import type { Preset } from "./preset";
import agriculture from "./presets/agriculture.json";
import archivesHistory from "./presets/archives-history.json";
import civilAffairs from "./presets/civil-affairs.json";
import commerce from "./presets/commerce.json";
import congressConsultative from "./presets/congress-consultative.json";
import constructionRepair from "./presets/construction-repair.json";
import cultureSportsTourism from "./presets/culture-sports-tourism.json";
import developmentReserves from "./presets/development-reserves.json";
import disabledPersons from "./presets/disabled-persons.json";
import education from "./presets/education.json";
import emergencySafety from "./presets/emergency-safety.json";
import employment from "./presets/employment.json";
import environment from "./presets/environment.json";
import ethnicReligious from "./presets/ethnic-religious.json";
import financeAudit from "./presets/finance-audit.json";
import foreignAffairs from "./presets/foreign-affairs.json";
import forestryGrassland from "./presets/forestry-grassland.json";
import general from "./presets/general.json";
import governmentServices from "./presets/government-services.json";
import grassroots from "./presets/grassroots.json";
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
import meteorologyOcean from "./presets/meteorology-ocean.json";
import naturalResources from "./presets/natural-resources.json";
import operations from "./presets/operations.json";
import partyMasses from "./presets/party-masses.json";
import publicity from "./presets/publicity.json";
import purchase from "./presets/purchase.json";
import researchConsulting from "./presets/research-consulting.json";
import science from "./presets/science.json";
import socialAssistance from "./presets/social-assistance.json";
import socialInsurance from "./presets/social-insurance.json";
import stateAssets from "./presets/state-assets.json";
import statistics from "./presets/statistics.json";
import talent from "./presets/talent.json";
import transport from "./presets/transport.json";
import urbanManagement from "./presets/urban-management.json";
import veterans from "./presets/veterans.json";
import water from "./presets/water.json";

/** A file of presets: one field of work, one preset a line. */
export interface PresetFile {
  readonly field: string;
  /** Words in names of bodies, projects and tasks that say that their work is of this field. */
  readonly words?: readonly string[];
  /** Codes that presets of this field once had: never given again, favourites are kept by them. */
  readonly retired?: readonly string[];
  readonly presets: readonly Omit<Preset, "field">[];
}

const FILES = [
  agriculture,
  archivesHistory,
  civilAffairs,
  commerce,
  congressConsultative,
  constructionRepair,
  cultureSportsTourism,
  developmentReserves,
  disabledPersons,
  education,
  emergencySafety,
  employment,
  environment,
  ethnicReligious,
  financeAudit,
  foreignAffairs,
  forestryGrassland,
  general,
  governmentServices,
  grassroots,
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
  meteorologyOcean,
  naturalResources,
  operations,
  partyMasses,
  publicity,
  purchase,
  researchConsulting,
  science,
  socialAssistance,
  socialInsurance,
  stateAssets,
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

/** What says that a text is of a field, by field: for recommending. */
export const FIELD_WORDS: ReadonlyMap<string, readonly string[]> = new Map(
  FILES.map(({ field, words = [] }) => [field, words]),
);
