import { Button } from "@fluentui/react-components";
import { usePane } from "../pane";
import { useTexts } from "../texts/texts";
import type { SettingsJson } from "./settingsJson";

interface Props {
  /** Null: nothing was changed yet. */
  readonly json: SettingsJson | null;
}

/** Uses settings for this time, or keeps them with the workbook; where it keeps some, those count, so only the latter. */
export function ApplySettings({ json }: Props) {
  const { state, actions } = usePane();
  const texts = useTexts();
  const disabled = state.busy !== null || json === null;
  const { basis } = state.settings;
  return (
    <>
      <div className="toolbar">
        {!basis?.kept && (
          <Button
            appearance="primary"
            disabledFocusable={disabled}
            onClick={() => json && actions.useSettings(json)}
          >
            {texts.settingsUse}
          </Button>
        )}
        <Button
          appearance={basis?.kept ? "primary" : "secondary"}
          disabledFocusable={disabled}
          onClick={() => json && actions.saveSettings(json)}
        >
          {texts.settingsSave}
        </Button>
      </div>
      {actions.keepingClearsUndo() && <p className="hint">{texts.keepingClearsUndo}</p>}
    </>
  );
}
