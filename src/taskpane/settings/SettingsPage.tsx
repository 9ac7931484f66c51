import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { DEFAULT_SETTINGS } from "../../rules/settings";
import { PageFrame } from "../check/PageFrame";
import { shownCheck } from "../check/checkState";
import { Notice } from "../components/Notice";
import { Section } from "../components/Section";
import { usePane } from "../pane";
import { useTexts } from "../texts/texts";
import { AdjustedRules } from "./AdjustedRules";
import { ApplySettings } from "./ApplySettings";
import { ExportSettings } from "./ExportSettings";
import { SettingsChoice } from "./SettingsChoice";
import { SettingsErrors } from "./SettingsErrors";
import type { SettingsJson } from "./settingsJson";

/** By what forms are checked, and how to change that. Loaded when it is opened first. */
export default function SettingsPage() {
  const { state, actions } = usePane();
  const texts = useTexts();
  const { basis } = state.settings;
  const { knowSettings } = actions;
  useEffect(() => void knowSettings(), [knowSettings]);
  const [draft, setDraft] = useState<SettingsJson | null>(null);
  const judged = shownCheck(state.check)?.checked.settings ?? null;
  if (!basis) return <PageFrame title={texts.settings}>{texts.settingsLoading}</PageFrame>;
  return (
    <PageFrame title={texts.settings}>
      {basis.keptErrors.length > 0 && (
        <Notice intent="warning">
          <p>{texts.settingsKeptWrong}</p>
          <SettingsErrors errors={basis.keptErrors} />
        </Notice>
      )}
      {basis.problems.length > 0 && (
        <Notice intent="info">
          {basis.problems.map((problem) => (
            <p key={problem} lang="zh-CN">
              {problem}
            </p>
          ))}
        </Notice>
      )}
      <p>
        {judged
          ? texts.settingsBy(judged.name, texts.settingsSources[basis.source])
          : texts.settingsSources[basis.source]}
      </p>
      {basis.kept && (
        <Button
          size="small"
          disabledFocusable={state.busy !== null}
          onClick={() => actions.saveSettings(null)}
        >
          {texts.settingsRemove}
        </Button>
      )}
      <Section title={texts.settingsOthers}>
        <SettingsChoice basis={basis} onChoose={setDraft} />
        <ApplySettings json={draft} />
      </Section>
      <AdjustedRules settings={judged ?? DEFAULT_SETTINGS} />
      {judged && <ExportSettings settings={judged} />}
    </PageFrame>
  );
}
