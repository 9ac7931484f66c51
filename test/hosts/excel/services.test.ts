import { hostInfo, storageKey, theme } from "../../../src/hosts/excel/hostInfo";
import { readParts, savePart } from "../../../src/hosts/excel/xmlParts";
import { openExcel } from "./excel";
import { knowNotes } from "./newerOffice";

const NAMESPACE = "urn:test:decisions";
const part = (text: string) => `<decisions xmlns="${NAMESPACE}">${text}</decisions>`;

test("a custom XML part is saved, read back, replaced, and merged into one", async () => {
  const { host } = await openExcel();
  expect(await readParts(NAMESPACE)).toEqual([]);
  expect(await savePart(NAMESPACE, part("一"))).toBe(part("一"));
  expect(await savePart(NAMESPACE, part("二"))).toBe(part("二"));
  expect(await readParts(NAMESPACE)).toEqual([part("二")]);
  await Excel.run(async (context) => {
    context.workbook.customXmlParts.add(part("同事的"));
    await context.sync();
  });
  expect(await readParts(NAMESPACE)).toHaveLength(2);
  expect(await savePart(NAMESPACE, part("三"))).toBe(part("三"));
  expect(await readParts(NAMESPACE)).toEqual([part("三")]);
  host.dispose();
});

test("a part that Excel would not take is refused before anything is changed", async () => {
  const { requestsOf } = await openExcel();
  const large = part("大".repeat(200_000));
  const requests = await requestsOf(() =>
    expect(savePart(NAMESPACE, large)).rejects.toMatchObject({ problem: "unsupported" }),
  );
  expect(requests).toBe(0);
});

test.each([
  ["ltsc2021", false, { messages: "prompt", liveCheckKeepsUndo: false, shortcuts: false }],
  ["web", false, { messages: "prompt", liveCheckKeepsUndo: true, shortcuts: true }],
  ["web", true, { messages: "note", liveCheckKeepsUndo: true, shortcuts: true }],
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
