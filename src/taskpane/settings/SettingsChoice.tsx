import { useId, useRef, useState } from "react";
import { PRESETS } from "../../rules/presets";
import type { FileError } from "../../reading/schemaErrors";
import { Notice } from "../components/Notice";
import { usePaneOnly } from "../pane";
import { useTexts } from "../texts/texts";
import { SettingsErrors } from "./SettingsErrors";
import { settingsJsonOf, withBase } from "./settingsJson";
import type { SettingsJson } from "./settingsJson";
import type { Basis } from "./settingsState";

interface Props {
  readonly basis: Basis;
  readonly onChoose: (json: SettingsJson) => void;
}

/** A file that was looked at. */
interface Looked {
  readonly name: string;
  /** Null: it is no JSON. */
  readonly json: SettingsJson | null;
  readonly errors: readonly FileError[];
}

/** Presets, the maintainer's settings, or a file: what to check by instead. Rules treated otherwise stay so with presets. */
export function SettingsChoice({ basis, onChoose }: Props) {
  const { actions } = usePaneOnly();
  const texts = useTexts();
  const name = useId();
  const input = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [looked, setLooked] = useState<Looked | null>(null);
  const present = basis.json ?? {};
  const options: { id: string; label: string; json: SettingsJson }[] = [
    { id: "auto", label: texts.settingsAutomatic, json: withBase("auto", present) },
    ...(basis.maintained
      ? [
          {
            id: "maintained",
            label: texts.settingsMaintained(String(basis.maintained["name"] ?? "")),
            json: basis.maintained,
          },
        ]
      : []),
    ...Object.entries(PRESETS).map(([id, preset]) => ({
      id,
      label: preset.name,
      json: withBase(id, present),
    })),
  ];

  async function look(file: File) {
    const json = settingsJsonOf(await file.text());
    const errors = json ? await actions.settingsErrors(json) : [];
    setLooked({ name: file.name, json, errors });
    if (!json || errors.length > 0) return;
    setChosen("file");
    onChoose(json);
  }

  return (
    <fieldset className="settings-choice">
      <legend className="unseen">{texts.settingsOthers}</legend>
      {options.map(({ id, label, json }) => (
        <label key={id} className="tick">
          <input
            type="radio"
            name={name}
            checked={chosen === id}
            onChange={() => {
              setChosen(id);
              onChoose(json);
            }}
          />
          <span lang="zh-CN">{label}</span>
        </label>
      ))}
      <label className="file">
        {texts.settingsFile}
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            // The same file can be chosen again after it was mended.
            if (file) void look(file).finally(() => (target.value = ""));
          }}
        />
      </label>
      {looked && (
        <div role="status">
          {!looked.json ? (
            <Notice intent="error">
              <p>{texts.settingsNoJson(looked.name)}</p>
            </Notice>
          ) : looked.errors.length > 0 ? (
            <Notice intent="error">
              <p>{texts.settingsFileWrong(looked.name, looked.errors.length)}</p>
              <SettingsErrors errors={looked.errors} />
            </Notice>
          ) : (
            chosen === "file" && <p>{texts.settingsFileRead(looked.name)}</p>
          )}
        </div>
      )}
    </fieldset>
  );
}
