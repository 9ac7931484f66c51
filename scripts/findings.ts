/** `npm run findings`: writes what is found in the real forms to test/forms/*.findings. Read the difference before committing it. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { FORMS, formNames } from "../test/reading/truth";
import { findingsText } from "../test/rules/realForms";

for (const name of formNames()) writeFileSync(path.join(FORMS, `${name}.findings`), findingsText(name));
