import { hostInfo, storageKey, theme } from "../../../src/hosts/excel/hostInfo";
import { readParts, updateParts } from "../../../src/hosts/excel/xmlParts";
import { openExcel } from "./excel";
import { knowNotes } from "./newerOffice";

const NAMESPACE = "urn:test:decisions";
const part = (text: string) => `<decisions xmlns="${NAMESPACE}">${text}</decisions>`;

const replaceBy = (text: string) => updateParts(NAMESPACE, () => part(text));

test("a custom XML part is saved, read back, replaced, and merged into one", async () => {
  const { host } = await openExcel();
  expect(await readParts(NAMESPACE)).toEqual([]);
  expect(await replaceBy("一")).toEqual([part("一")]);
  expect(await replaceBy("二")).toEqual([part("二")]);
  expect(await readParts(NAMESPACE)).toEqual([part("二")]);
  await Excel.run(async (context) => {
    context.workbook.customXmlParts.add(part("同事的"));
    await context.sync();
  });
  expect(await readParts(NAMESPACE)).toHaveLength(2);
  expect(await updateParts(NAMESPACE, (texts) => part(String(texts.length)))).toEqual([part("2")]);
  expect(await readParts(NAMESPACE)).toEqual([part("2")]);
  host.dispose();
});

test("a change that is called off leaves the parts alone", async () => {
  await openExcel();
  await replaceBy("一");
  expect(await updateParts(NAMESPACE, () => null)).toEqual([part("一")]);
});

test("a part that Excel would not take is refused before anything is changed", async () => {
  await openExcel();
  await replaceBy("一");
  await expect(replaceBy("大".repeat(200_000))).rejects.toMatchObject({ problem: "unsupported" });
  expect(await readParts(NAMESPACE)).toEqual([part("一")]);
});

test.each([
  ["ltsc2021", false, { messages: "prompt", shortcuts: false }],
  ["web", false, { messages: "prompt", shortcuts: true }],
  ["web", true, { messages: "note", shortcuts: true }],
] as const)("%s tells what it can do (notes known: %s)", async (profile, notes, expected) => {
  await openExcel({ profile });
  knowNotes(notes);
  expect(hostInfo()).toMatchObject({ ...expected, language: "zh-CN" });
});

test("storage keys carry Excel's partition where it asks for one", () => {
  const context = Office.context as { partitionKey?: string };
  expect(storageKey("settings")).toBe("performance-declaration:settings");
  Object.defineProperty(context, "partitionKey", { value: "p1|", configurable: true });
  expect(storageKey("settings")).toBe("p1|performance-declaration:settings");
});

test.each([
  [undefined, null],
  [{ bodyBackgroundColor: "#FFFFFF", bodyForegroundColor: "#000000" }, false],
  [{ bodyBackgroundColor: "#262626", bodyForegroundColor: "#FFFFFF" }, true],
  [{ bodyBackgroundColor: "#262626", bodyForegroundColor: "#FFFFFF", isDarkTheme: false }, false],
])("Office's theme %j is dark: %s", (officeTheme, dark) => {
  Object.defineProperty(Office.context, "officeTheme", { value: officeTheme, configurable: true });
  expect(theme()?.dark ?? null).toBe(dark);
});
