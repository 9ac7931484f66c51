import { Button } from "@fluentui/react-components";
import { useId, useRef, useState } from "react";
import type { Settings } from "../../rules/settings";
import { Section } from "../components/Section";
import { useTexts } from "../texts/texts";

/** The present settings as the content of a settings file, to be copied: downloads do not work in every Excel. */
export function ExportSettings({ settings }: { readonly settings: Settings }) {
  const texts = useTexts();
  const field = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState(false);

  async function copy() {
    area.current?.select();
    try {
      await navigator.clipboard.writeText(area.current?.value ?? "");
      setCopied(true);
    } catch {
      // Not allowed everywhere: the text is selected, so that Ctrl+C copies it.
      setCopied(false);
    }
  }

  return (
    <Section title={texts.settingsExport}>
      <label htmlFor={field} className="hint">
        {texts.settingsExportHint}
      </label>
      <textarea
        ref={area}
        id={field}
        className="field export"
        rows={6}
        readOnly
        value={JSON.stringify(settings, null, 2)}
      />
      <div className="toolbar">
        <Button size="small" onClick={copy}>
          {texts.settingsCopy}
        </Button>
        <span role="status">{copied ? texts.settingsCopied : ""}</span>
      </div>
    </Section>
  );
}
