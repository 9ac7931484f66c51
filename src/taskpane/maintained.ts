import type { Settings } from "../rules/settings";

/** The folder next to taskpane.html that belongs to whoever hosts the add-in. */
const FOLDER = "local";
const INDEX = "index.json";

/** A JSON file of the folder, not yet judged. */
export interface LocalJson {
  /** Its name in the folder, for messages. */
  readonly file: string;
  readonly json: unknown;
}

/** What the maintainer has put next to the add-in for everyone. */
export interface Maintained {
  /** The settings that forms are checked by; null: none, or not to be read. */
  readonly settings: Settings | null;
  /** Labels taught, one file each: for the reader of profiles to judge. */
  readonly profiles: readonly LocalJson[];
  /** Names of indicator libraries, .csv or .xlsx: large, so `localFile` gets them when somebody needs them. */
  readonly libraries: readonly string[];
  /** What is wrong with the folder, one Chinese sentence each; what is right counts all the same. */
  readonly problems: readonly string[];
}

/**
 * Gets a file of the folder: its bytes; null where there is none of that name.
 * @throws where the server cannot be reached or refuses
 */
export type GetLocalFile = (name: string) => Promise<Uint8Array | null>;

/** Gets a file of the folder from the server that the pane came from. */
export const localFile: GetLocalFile = async (name) => {
  // Asked anew each time: a maintainer's change counts when the pane is opened next.
  const response = await fetch(`${FOLDER}/${encodeURIComponent(name)}`, { cache: "no-cache" });
  if (response.status === 404 || response.status === 410) return null;
  if (!response.ok) throw new Error(`HTTP ${String(response.status)}`);
  return new Uint8Array(await response.arrayBuffer());
};

let loaded: Promise<Maintained> | null = null;

/** The maintainer's folder, read once a page. Never rejects. */
export function maintained(): Promise<Maintained> {
  loaded ??= loadMaintained();
  return loaded;
}

/** Reads the folder: its index, then the settings and profiles that it names. Never rejects: see `problems`. */
export async function loadMaintained(get: GetLocalFile = localFile): Promise<Maintained> {
  const problems: string[] = [];
  const index = await readJson(INDEX, get, problems, { optional: true });
  const named = index ? namesIn(index.json, problems) : NOTHING;
  const jsons = await Promise.all(
    [...(named.settings === null ? [] : [named.settings]), ...named.profiles].map((name) =>
      readJson(name, get, problems),
    ),
  );
  const [settings, ...profiles] = named.settings === null ? [null, ...jsons] : jsons;
  return {
    settings: settings ? await settingsOf(settings, problems) : null,
    profiles: profiles.flatMap((profile) => profile ?? []),
    libraries: named.libraries,
    problems,
  };
}

/** What an index names: files of the same folder. */
interface Names {
  readonly settings: string | null;
  readonly profiles: readonly string[];
  readonly libraries: readonly string[];
}

const NOTHING: Names = { settings: null, profiles: [], libraries: [] };
const JSON_NAME = /\.json$/i;
const LIBRARY_NAME = /\.(?:csv|xlsx|xlsm)$/i;

function namesIn(json: unknown, problems: string[]): Names {
  const say = (sentence: string) => problems.push(`${place(INDEX)}${sentence}`);
  if (typeof json !== "object" || json === null || Array.isArray(json)) {
    say('应为一组设置：{ "settings": null, "profiles": [], "libraries": [] }。');
    return NOTHING;
  }
  const index = new Map<string, unknown>(Object.entries(json));
  for (const key of index.keys()) if (!(key in NOTHING)) say(`没有“${key}”这一项。`);
  const fits = (key: string, name: unknown, pattern: RegExp, kinds: string): name is string => {
    if (typeof name === "string" && pattern.test(name) && !/[/\\?#:]/.test(name)) return true;
    say(`“${key}”应写本文件夹中${kinds}文件的名称，不能写“${String(name)}”。`);
    return false;
  };
  const list = (key: "profiles" | "libraries", pattern: RegExp, kinds: string): string[] => {
    const value = index.get(key) ?? [];
    if (!Array.isArray(value)) {
      say(`“${key}”应为文件名的列表，例如 ["甲.csv", "乙.csv"]。`);
      return [];
    }
    return value.filter((name: unknown) => fits(key, name, pattern, kinds));
  };
  const settings = index.get("settings") ?? null;
  return {
    settings: settings !== null && fits("settings", settings, JSON_NAME, " .json ") ? settings : null,
    profiles: list("profiles", JSON_NAME, " .json "),
    libraries: list("libraries", LIBRARY_NAME, " .csv 或 .xlsx "),
  };
}

async function readJson(
  file: string,
  get: GetLocalFile,
  problems: string[],
  { optional = false } = {},
): Promise<LocalJson | null> {
  const wrong = (sentence: string) => {
    problems.push(`${place(file)}${sentence}`);
    return null;
  };
  let bytes: Uint8Array | null;
  try {
    bytes = await get(file);
  } catch (error) {
    return wrong(`没有读到（${messageOf(error)}）。请检查与服务器的连接。`);
  }
  if (!bytes) {
    if (!optional) problems.push(`${place(INDEX)}提到的“${file}”不在文件夹中。`);
    return null;
  }
  const text = textOf(bytes);
  if (text === null) return wrong("不是 UTF-8 编码，请用记事本另存为 UTF-8。");
  try {
    return { file, json: JSON.parse(text) as unknown };
  } catch (error) {
    return wrong(`不是正确的 JSON，请检查引号、逗号和括号（${messageOf(error)}）。`);
  }
}

/** Null where the bytes are no UTF-8. */
function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** The rules are heavy: they come only where there are settings to judge. */
async function settingsOf({ file, json }: LocalJson, problems: string[]): Promise<Settings | null> {
  const { parseSettings } = await import("../rules/settingsFile");
  const parsed = parseSettings(json);
  if ("settings" in parsed) return parsed.settings;
  for (const { path, message } of parsed.errors)
    problems.push(`${place(file)}${path === "" ? "" : `“${path}”`}${message}。`);
  return null;
}

const place = (file: string) => `服务器 ${FOLDER} 文件夹中的 ${file}：`;
