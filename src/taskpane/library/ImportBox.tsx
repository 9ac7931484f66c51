import { Button } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { ImportMode } from "../../library/importing";
import { level1Of } from "../../library/preset";
import { Notice } from "../components/Notice";
import { usePane } from "../pane";
import { useTexts } from "../texts/texts";
import type { ImportPreview, SheetMessage } from "./libraryWork";

/** What an import would bring, what is wrong by row, and how it is to be taken. */
export function ImportBox({ preview }: { readonly preview: ImportPreview }) {
  const { state, actions } = usePane();
  const texts = useTexts();
  const [mode, setMode] = useState<ImportMode>("merge");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { name, problem, count, presets, own } = preview;
  return (
    <div className="insert">
      <h3 ref={heading} tabIndex={-1}>
        {texts.importing(name)}
      </h3>
      {problem !== null ? (
        <Notice intent="error" alert>
          <p>{problem}</p>
        </Notice>
      ) : (
        <p>{texts.importCount(count)}</p>
      )}
      {preview.sheets.length > 1 && <Sheets sheets={preview.sheets} />}
      <Messages
        title={texts.importErrors(preview.errorCount)}
        messages={preview.errors}
        count={preview.errorCount}
        open
      />
      <Messages
        title={texts.importDoubts(preview.doubtCount)}
        messages={preview.doubts}
        count={preview.doubtCount}
      />
      {presets.length > 0 && (
        <details>
          <summary>{texts.importSample}</summary>
          <ul className="written">
            {presets.map((preset) => (
              <li key={preset.code}>
                {preset.name}{" "}
                <span className="hint">
                  {texts.level(level1Of(preset), preset.level2)} · {preset.direction} {preset.unit}
                </span>
              </li>
            ))}
          </ul>
          {count > presets.length && <p className="hint">{texts.importRest(count - presets.length)}</p>}
        </details>
      )}
      {count > 0 && own > 0 && (
        <fieldset className="modes">
          <legend>{texts.importMode}</legend>
          {(["merge", "replace"] as const).map((each) => (
            <label key={each} className="tick">
              <input type="radio" name="mode" checked={mode === each} onChange={() => setMode(each)} />
              {each === "merge" ? texts.importMerge : texts.importReplace(own)}
            </label>
          ))}
        </fieldset>
      )}
      <div className="toolbar">
        {count > 0 && (
          <Button
            appearance="primary"
            size="small"
            disabledFocusable={state.busy !== null}
            onClick={() => void actions.adopt(mode)}
          >
            {texts.importTake(count)}
          </Button>
        )}
        <Button size="small" onClick={actions.cancelImport}>
          {texts.importCancel}
        </Button>
      </div>
    </div>
  );
}

interface MessagesProps {
  readonly title: string;
  readonly messages: readonly SheetMessage[];
  readonly count: number;
  readonly open?: boolean;
}

/** Which sheets of the file are taken. */
function Sheets({ sheets }: Pick<ImportPreview, "sheets">) {
  const { state, actions } = usePane();
  const texts = useTexts();
  const toggled = (name: string) =>
    sheets.flatMap(({ sheet, taken }) => ((sheet === name ? !taken : taken) ? [sheet] : []));
  return (
    <fieldset className="modes">
      <legend>{texts.importSheets}</legend>
      {sheets.map(({ sheet, count, taken }) => (
        <label key={sheet} className="tick">
          <input
            type="checkbox"
            checked={taken}
            disabled={state.busy !== null}
            onChange={() => void actions.takeSheets(toggled(sheet))}
          />
          {texts.importSheetOf(sheet, count)}
        </label>
      ))}
    </fieldset>
  );
}

function Messages({ title, messages, count, open = false }: MessagesProps) {
  const texts = useTexts();
  if (count === 0) return null;
  return (
    <details open={open}>
      <summary>{title}</summary>
      <ul className="written">
        {messages.map(({ sheet, row, message }, index) => (
          <li key={index}>{texts.importRow(sheet, row + 1, message)}</li>
        ))}
      </ul>
      {count > messages.length && <p className="hint">{texts.importRest(count - messages.length)}</p>}
    </details>
  );
}
