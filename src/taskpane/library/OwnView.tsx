import { Button } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { ChangeEvent, DragEvent } from "react";
import { Notice } from "../components/Notice";
import { usePane } from "../pane";
import { useTexts } from "../texts/texts";
import { ExportBox } from "./ExportBox";
import { ImportBox } from "./ImportBox";
import type { Shelf } from "./libraryWork";

/** The user's own library: import, export, remove. */
export function OwnView({ shelf }: { readonly shelf: Shelf }) {
  const { state, store, actions } = usePane();
  const texts = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { importing, exported } = state.library;
  return (
    <section className="group own" aria-labelledby="own">
      <button type="button" className="link" onClick={() => store.dispatch({ type: "viewed", view: "find" })}>
        {texts.back}
      </button>
      <h2 id="own" ref={heading} tabIndex={-1}>
        {texts.own}
      </h2>
      <p>{texts.ownCount(shelf.own, shelf.maintained)}</p>
      {shelf.problems.length > 0 && (
        <Notice intent="warning" title={texts.shelfProblems}>
          {shelf.problems.map((problem) => (
            <p key={problem}>{problem}</p>
          ))}
        </Notice>
      )}
      {importing ? (
        <ImportBox preview={importing} />
      ) : (
        <>
          <Sources />
          {exported !== null && <ExportBox text={exported} />}
          {shelf.own > 0 && <Keeping count={shelf.own} onExport={() => void actions.exportLibrary()} />}
        </>
      )}
    </section>
  );
}

/** Where presets may come from. Dropping a file fails in some desktop builds: the button is always there too. */
function Sources() {
  const { state, actions } = usePane();
  const texts = useTexts();
  const input = useRef<HTMLInputElement>(null);
  const busy = state.busy !== null;

  function chosen(event: ChangeEvent<HTMLInputElement>) {
    const [file] = event.target.files ?? [];
    if (file) void actions.importFile(file);
    // So that the same file, mended, can be chosen again.
    event.target.value = "";
  }

  function dropped(event: DragEvent) {
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (file) void actions.importFile(file);
  }

  return (
    <>
      <p className="hint">{texts.ownHow}</p>
      <div className="drop" onDragOver={(event) => event.preventDefault()} onDrop={dropped}>
        <input
          ref={input}
          type="file"
          className="unseen"
          tabIndex={-1}
          aria-label={texts.importFile}
          accept=".xlsx,.xlsm,.xls,.csv,.txt"
          onChange={chosen}
        />
        <Button size="small" disabledFocusable={busy} onClick={() => input.current?.click()}>
          {texts.importFile}
        </Button>{" "}
        <span className="hint">{texts.importDrop}</span>
      </div>
      <div className="toolbar">
        <Button size="small" disabledFocusable={busy} onClick={actions.importSheet}>
          {texts.importSheet}
        </Button>
        <Button size="small" disabledFocusable={busy} onClick={actions.importRows}>
          {texts.importRows}
        </Button>
      </div>
    </>
  );
}

function Keeping({ count, onExport }: { readonly count: number; readonly onExport: () => void }) {
  const { state, actions } = usePane();
  const texts = useTexts();
  const [sure, setSure] = useState(false);
  const busy = state.busy !== null;
  return (
    <>
      <div className="toolbar">
        <Button size="small" disabledFocusable={busy} onClick={actions.openOwnLibrary}>
          {texts.exportWorkbook}
        </Button>
        <Button size="small" disabledFocusable={busy} onClick={onExport}>
          {texts.exportLibrary}
        </Button>
        <Button size="small" disabledFocusable={busy} aria-expanded={sure} onClick={() => setSure(!sure)}>
          {texts.removeLibrary}
        </Button>
      </div>
      {sure && (
        <Notice intent="warning">
          <p>{texts.removeSure(count)}</p>
          <Button
            size="small"
            disabledFocusable={busy}
            onClick={() => {
              setSure(false);
              void actions.removeLibrary();
            }}
          >
            {texts.removeYes}
          </Button>
        </Notice>
      )}
    </>
  );
}
