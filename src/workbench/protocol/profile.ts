/** From which requirement set on a member exists. */
export type Since = `1.${number}` | "ExcelApiOnline 1.1" | "ExcelApiDesktop 1.1";

/** The Excels that the workbench plays. On the wire all are Excel on the web; what differs is what they offer and how they fail. */
export type ProfileId = "ltsc2021" | "ltsc2024" | "desktop365" | "web";

export interface Profile {
  readonly id: ProfileId;
  readonly title: string;
  /** The newest ExcelApi set: the part after `1.`. */
  readonly excelApi: number;
  readonly online: boolean;
  readonly desktop: boolean;
  /** Bytes of a request or response, or null where there is no limit worth playing. */
  readonly payloadLimit: number | null;
  /** Loading a note without naming its properties fails. */
  readonly wholeNotesFail: boolean;
  /** Sets beside ExcelApi that `isSetSupported` knows. */
  readonly sets: Readonly<Record<string, string>>;
}

/** Above this, `getMergedAreas…` fails. */
export const MERGED_AREAS_LIMIT = 512;

const COMMON = {
  AddinCommands: "1.1",
  CustomXmlParts: "1.1",
  DelayForCellEdit: "1.1",
  DialogApi: "1.2",
  DocumentEvents: "1.1",
  RibbonApi: "1.1",
  RichApiRuntime: "1.2",
  Selection: "1.1",
  Settings: "1.1",
  SharedRuntime: "1.1",
} as const;

const MEGABYTE = 1024 * 1024;

export const PROFILES: Readonly<Record<ProfileId, Profile>> = {
  ltsc2021: {
    id: "ltsc2021",
    title: "Excel 2021 LTSC",
    excelApi: 14,
    online: false,
    desktop: false,
    payloadLimit: null,
    wholeNotesFail: false,
    sets: COMMON,
  },
  ltsc2024: {
    id: "ltsc2024",
    title: "Excel 2024 LTSC",
    excelApi: 17,
    online: false,
    desktop: false,
    payloadLimit: null,
    wholeNotesFail: false,
    sets: COMMON,
  },
  desktop365: {
    id: "desktop365",
    title: "Microsoft 365",
    excelApi: 20,
    online: false,
    desktop: true,
    payloadLimit: null,
    wholeNotesFail: false,
    sets: { ...COMMON, KeyboardShortcuts: "1.1", SharedRuntime: "1.2" },
  },
  web: {
    id: "web",
    title: "Excel on the web",
    excelApi: 20,
    online: true,
    desktop: false,
    payloadLimit: 5 * MEGABYTE,
    wholeNotesFail: true,
    sets: { ...COMMON, KeyboardShortcuts: "1.1", SharedRuntime: "1.2" },
  },
};

/** Whether a profile has what came with a requirement set. */
export function offers(profile: Profile, since: Since): boolean {
  if (since === "ExcelApiOnline 1.1") return profile.online;
  if (since === "ExcelApiDesktop 1.1") return profile.desktop;
  return Number(since.slice("1.".length)) <= profile.excelApi;
}

/** What `Office.context.requirements` is told; versions are texts because 1.10 is not 1.1. */
export function requirementMatrix(profile: Profile): Record<string, string> {
  return {
    ExcelApi: `1.${String(profile.excelApi)}`,
    ...(profile.online ? { ExcelApiOnline: "1.1" } : {}),
    ...(profile.desktop ? { ExcelApiDesktop: "1.1" } : {}),
    ...profile.sets,
  };
}
