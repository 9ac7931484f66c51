import { readFileSync } from "node:fs";
import path from "node:path";
import { rulesPage } from "../../scripts/rulesPage";

test("docs/规则.md is what npm run docs writes", () => {
  const page = readFileSync(path.join(__dirname, "../../docs/规则.md"), "utf8");
  expect(page === rulesPage() ? "up to date" : "run npm run docs").toBe("up to date");
});
