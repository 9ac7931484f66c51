/** `npm run docs`: writes docs/规则.md from the rules themselves. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { rulesPage } from "./rulesPage";

writeFileSync(path.join(import.meta.dirname, "../docs/规则.md"), rulesPage());
