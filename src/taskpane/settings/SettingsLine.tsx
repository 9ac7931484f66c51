import type { Settings } from "../../rules/settings";
import { usePane } from "../pane";
import { useTexts } from "../texts/texts";
import { Notice } from "../components/Notice";
import { PageLink } from "../check/PageLink";

/** By which settings the listed sheet was judged, and the way to change them. */
export function SettingsLine({ settings }: { readonly settings: Settings }) {
  const { state } = usePane();
  const texts = useTexts();
  const { basis } = state.settings;
  return (
    <>
      {basis && basis.keptErrors.length > 0 && (
        <Notice intent="warning">
          <p>{texts.settingsKeptWrong}</p>
        </Notice>
      )}
      <p className="hint">
        {texts.settingsBy(settings.name, texts.settingsSources[basis?.source ?? "form"])}{" "}
        <PageLink page={{ kind: "settings" }}>{texts.settingsChange}</PageLink>
      </p>
    </>
  );
}
