import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { SaxesParser } from "saxes";
import { COMMAND_NAMES } from "../src/commands/commands";

const root = path.join(__dirname, "..");
const HOST = "https://localhost:3000/";

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** The manifest as a tree; an XML mistake throws. */
function parse(xml: string): Element {
  const top: Element = { name: "", attributes: {}, children: [], text: "" };
  const open = [top];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element: Element = { name, attributes: { ...attributes }, children: [], text: "" };
    open[open.length - 1]!.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    open[open.length - 1]!.text += text.trim();
  });
  parser.on("closetag", () => void open.pop());
  parser.write(xml).close();
  return top.children[0]!;
}

const manifest = parse(readFileSync(path.join(root, "manifest.xml"), "utf8"));

function all(from: Element): Element[] {
  return [from, ...from.children.flatMap(all)];
}
const everything = all(manifest);
const named = (name: string, from: readonly Element[] = everything) =>
  from.filter((element) => element.name === name);
const below = (...names: string[]): Element => {
  const [first, ...rest] = names;
  const found = manifest.children.find(({ name }) => name === first);
  return rest.reduce((element, name) => element.children.find((child) => child.name === name)!, found!);
};

const resources = below("VersionOverrides", "Resources").children.flatMap(({ children }) => children);

/** Width and height of a PNG, from its header. */
function pixels(file: string): readonly [number, number] {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

test("elements stand in the order that Office's schema wants", () => {
  expect(manifest.children.map(({ name }) => name)).toEqual([
    "Id",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
    "ExtendedOverrides",
  ]);
  const form = below("VersionOverrides", "Hosts", "Host");
  expect(form.children.map(({ name }) => name)).toEqual(["Runtimes", "DesktopFormFactor"]);
  for (const control of named("Control"))
    expect(control.children.map(({ name }) => name)).toEqual(["Label", "Supertip", "Icon", "Action"]);
});

test("the add-in has a GUID and a version of four parts", () => {
  expect(below("Id").text).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
  expect(below("Version").text).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
});

test("it is for workbooks and asks for what Excel 2021 has", () => {
  expect(named("Host").map(({ attributes }) => attributes["Name"] ?? attributes["xsi:type"])).toEqual([
    "Workbook",
    "Workbook",
  ]);
  const sets = named("Set").map(({ attributes }) => [attributes["Name"], attributes["MinVersion"]]);
  expect(sets).toEqual([
    ["ExcelApi", "1.14"],
    ["SharedRuntime", "1.1"],
  ]);
});

test("pane and ribbon share one long-lived runtime", () => {
  const [runtime] = named("Runtime");
  expect(runtime?.attributes["lifetime"]).toBe("long");
  expect(named("FunctionFile")[0]?.attributes["resid"]).toBe(runtime?.attributes["resid"]);
  const panes = named("SourceLocation").flatMap(({ attributes }) => attributes["resid"] ?? []);
  expect(panes).toEqual([runtime?.attributes["resid"]]);
});

test("Chinese is the default, and every text for people has English too", () => {
  expect(below("DefaultLocale").text).toBe("zh-CN");
  const texts = [below("DisplayName"), below("Description"), ...named("bt:String")];
  expect(texts.length).toBeGreaterThan(5);
  for (const text of texts) {
    expect(text.attributes["DefaultValue"]).toMatch(/\p{Script=Han}/u);
    const english = text.children.filter(({ attributes }) => attributes["Locale"] === "en-US");
    expect(english.map(({ attributes }) => attributes["Value"])).toEqual([expect.stringMatching(/[a-z]/)]);
  }
});

test("texts are as short as Office wants them", () => {
  const lengths = (element: Element) =>
    [element, ...element.children].map(
      ({ attributes }) => (attributes["DefaultValue"] ?? attributes["Value"] ?? "").length,
    );
  const limits: [Element, number][] = [
    [below("DisplayName"), 125],
    [below("Description"), 250],
    ...below("VersionOverrides", "Resources", "bt:ShortStrings").children.map((text): [Element, number] => [
      text,
      125,
    ]),
    ...below("VersionOverrides", "Resources", "bt:LongStrings").children.map((text): [Element, number] => [
      text,
      250,
    ]),
  ];
  for (const [element, limit] of limits) expect(Math.max(...lengths(element))).toBeLessThanOrEqual(limit);
});

test("every address is ours, over https, so that the build can replace it", () => {
  const addresses = everything.flatMap(({ attributes }) =>
    Object.entries(attributes)
      .filter(([name, value]) => !name.startsWith("xmlns") && /:\/\//.test(value))
      .map(([, value]) => value),
  );
  expect(addresses.length).toBeGreaterThan(10);
  for (const address of addresses) expect(address.startsWith(HOST)).toBe(true);
  expect(named("AppDomain")).toEqual([]);
});

test("every resource that is used is defined, once, and every defined one is used", () => {
  const defined = resources.map(({ attributes }) => attributes["id"]);
  const used = everything.flatMap(({ attributes }) => attributes["resid"] ?? []);
  expect(new Set(defined).size).toBe(defined.length);
  expect(new Set(used)).toEqual(new Set(defined));
  for (const id of defined) expect(id!.length).toBeLessThanOrEqual(32);
});

test("resources are of the kind that their place asks for", () => {
  const kindOf = (resid: string | undefined) =>
    below("VersionOverrides", "Resources").children.find(({ children }) =>
      children.some(({ attributes }) => attributes["id"] === resid),
    )?.name;
  const kinds = (name: string) =>
    named(name).flatMap(({ attributes }) => (attributes["resid"] ? [kindOf(attributes["resid"])] : []));
  expect(new Set([...kinds("Label"), ...kinds("Title")])).toEqual(new Set(["bt:ShortStrings"]));
  expect(new Set(kinds("Description"))).toEqual(new Set(["bt:LongStrings"]));
  expect(new Set(named("bt:Image").flatMap(({ attributes }) => kindOf(attributes["resid"]) ?? []))).toEqual(
    new Set(["bt:Images"]),
  );
});

test("icons exist and have the size that is said", () => {
  const file = (address: string) => path.join(root, address.slice(HOST.length));
  const images = named("bt:Image").filter(({ attributes }) => attributes["size"]);
  expect(images).toHaveLength(3 * (1 + named("Control").length));
  for (const { attributes } of images) {
    const image = resources.find((resource) => resource.attributes["id"] === attributes["resid"]);
    const size = Number(attributes["size"]);
    expect(pixels(file(image!.attributes["DefaultValue"]!))).toEqual([size, size]);
  }
  expect(pixels(file(below("IconUrl").attributes["DefaultValue"]!))).toEqual([32, 32]);
  expect(pixels(file(below("HighResolutionIconUrl").attributes["DefaultValue"]!))).toEqual([64, 64]);
});

test("every group and every button has icons of 16, 32 and 80 pixels", () => {
  for (const icon of named("Icon"))
    expect(icon.children.map(({ attributes }) => attributes["size"])).toEqual(["16", "32", "80"]);
});

test("the ribbon's buttons run functions that exist; the last one, 打开, shows the pane", () => {
  expect(named("FunctionName").map(({ text }) => text)).toEqual([...COMMAND_NAMES]);
  expect(named("Action").map(({ attributes }) => attributes["xsi:type"])).toEqual([
    ...COMMAND_NAMES.map(() => "ExecuteFunction"),
    "ShowTaskpane",
  ]);
});

test("shortcuts are those of the ribbon's functions, by the same names, and no two are alike", () => {
  const address = below("ExtendedOverrides").attributes["Url"]!;
  const { actions, shortcuts } = JSON.parse(
    readFileSync(path.join(root, "src/commands", address.slice(HOST.length)), "utf8"),
  ) as {
    actions: { id: string; type: string; name: string }[];
    shortcuts: { action: string; key: { default: string } }[];
  };
  expect(actions.map(({ id }) => id)).toEqual([...COMMAND_NAMES]);
  const labels = named("Control").map(({ children }) => children[0]!.attributes["resid"]);
  const titles = labels.map(
    (id) => resources.find(({ attributes }) => attributes["id"] === id)!.attributes["DefaultValue"],
  );
  expect(actions.map(({ name }) => name)).toEqual(titles.slice(0, -1));
  expect(shortcuts.map(({ action }) => action)).toEqual([...COMMAND_NAMES]);
  const keys = shortcuts.map(({ key }) => key.default);
  expect(new Set(keys).size).toBe(keys.length);
  for (const key of keys) expect(key).toMatch(/^Ctrl\+(Alt|Shift)\+\w+$/);
});

test("the pane's page exists", () => {
  expect(named("bt:Url").map(({ attributes }) => attributes["DefaultValue"])).toEqual([
    `${HOST}taskpane.html`,
  ]);
  expect(existsSync(path.join(root, "src/taskpane/taskpane.html"))).toBe(true);
});
