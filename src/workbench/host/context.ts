import { requirementMatrix } from "../protocol/profile";
import type { Profile } from "../protocol/profile";
import type { FrameIdentity } from "./frame";

/** What office.js learns at its start: the application, the document, the requirement sets, the settings. */
export function appContext(
  profile: Profile,
  frame: FrameIdentity,
  documentUrl: string,
  settings: ReadonlyMap<string, unknown>,
): Record<string, unknown> {
  return {
    _id: frame.appId,
    _appInstanceId: frame.appId,
    _addinName: "workbench",
    // Excel
    _appName: 16,
    _appVersion: "16.01",
    _appMinorVersion: 1,
    _hostFullVersion: "16.0.18000.20000",
    _appUILocale: frame.locale,
    _dataLocale: frame.locale,
    _docUrl: documentUrl,
    // May read and write the document.
    _clientMode: 1,
    _settings: settingsToWire(settings),
    _reason: "documentOpened",
    // A task pane.
    _osfControlType: 1,
    _eToken: "",
    _correlationId: "workbench",
    _requirementMatrix: JSON.stringify(requirementMatrix(profile)),
    _hostCustomMessage: "",
    _clientWindowHeight: 600,
    _clientWindowWidth: 350,
    _appDomains: [],
    _featureGates: {},
    _initialDisplayMode: 2,
  };
}

/** Settings as pairs of name and JSON. */
export function settingsToWire(settings: ReadonlyMap<string, unknown>): [string, string][] {
  return [...settings].map(([name, value]): [string, string] => [name, JSON.stringify(value)]);
}
