import { DEPARTMENT_FORMS } from "./departments";
import { EARLY_FORMS } from "./early";
import { formFiles } from "./formFiles";
import type { RegionalForm } from "./form";
import { PROJECT_FORMS } from "./projects";
import { MORE_PROJECT_FORMS } from "./projectsMore";
import { SELF_EVALUATION_FORMS } from "./selfEvaluations";

/** All forms of other regions. */
export const REGIONAL_FORMS: readonly RegionalForm[] = [
  ...EARLY_FORMS,
  ...PROJECT_FORMS,
  ...MORE_PROJECT_FORMS,
  ...DEPARTMENT_FORMS,
  ...SELF_EVALUATION_FORMS,
  ...formFiles(),
];
