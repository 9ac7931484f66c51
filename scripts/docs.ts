/** `npm run docs`: writes docs/规则.md and docs/规则设置.md from the rules and settings themselves. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { rulesPage } from "./rulesPage";
import { settingsPage } from "./settingsPage";

const docs = path.join(import.meta.dirname, "../docs");
writeFileSync(path.join(docs, "规则.md"), rulesPage());
writeFileSync(path.join(docs, "规则设置.md"), settingsPage());
