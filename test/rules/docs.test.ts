import { readFileSync } from "node:fs";
import path from "node:path";
import { rulesPage } from "../../scripts/rulesPage";
import { EXAMPLE, settingsPage } from "../../scripts/settingsPage";
import { parseSettings } from "../../src/rules/settingsFile";

test.each([
  ["规则.md", rulesPage],
  ["规则设置.md", settingsPage],
])("docs/%s is what npm run docs writes", (file, page) => {
  const written = readFileSync(path.join(__dirname, "../../docs", file), "utf8");
  expect(written === page() ? "up to date" : "run npm run docs").toBe("up to date");
});

test("the example of a settings file is one", () => {
  expect(parseSettings(EXAMPLE)).toMatchObject({ settings: { name: EXAMPLE.name, costPlace: "成本指标" } });
});
