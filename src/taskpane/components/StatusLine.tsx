import { Spinner } from "@fluentui/react-components";
import { refA1 } from "../../grid/address";
import { usePane } from "../pane";
import { counts } from "../check/checkState";
import type { Announcement } from "../state";
import { useTexts } from "../texts/texts";
import type { Texts } from "../texts/texts";

/** What is going on, and what was done last: seen at the foot of the pane, and read out without interrupting. */
export function StatusLine() {
  const { state, actions } = usePane();
  const texts = useTexts();
  const { busy, progress, said, activeSheet } = state;
  const doing = busy && (progress ? texts.progress(progress) : texts.busy(busy));
  return (
    <div className="status" data-shown={busy !== null || said !== null || undefined}>
      {busy && <Spinner size="extra-tiny" aria-hidden />}
      <p role="status" aria-live="polite">
        {doing ? doing : said ? sentence(said, texts, activeSheet ?? "") : ""}
      </p>
      {progress && (
        <button type="button" className="link stop" onClick={actions.stop}>
          {texts.stop}
        </button>
      )}
    </div>
  );
}

function sentence(said: Announcement, texts: Texts, sheet: string): string {
  switch (said.kind) {
    case "checked": {
      const { checked } = said;
      if (!checked.overview) return texts.saidNotDeclaration(checked.sheet);
      if (checked.findings.length === 0) return texts.saidNothingFound(checked.judged);
      const { error, warning, info } = counts(checked.findings);
      return texts.saidChecked(error, warning, info);
    }
    case "checkedAll": {
      const { error, warning, info } = counts(said.declared.flatMap(({ findings }) => findings));
      return said.declared.length === 0
        ? texts.noDeclarations
        : texts.saidCheckedAll(said.declared.length, error, warning, info);
    }
    case "overviewed":
      return said.declared ? texts.saidOverviewed(said.sheet) : texts.saidNotDeclaration(said.sheet);
    case "cleared":
      return texts.saidCleared(texts.list(said.sheets.map((name) => texts.quoted(name))));
    case "fixed":
      return texts.saidFixed(said.count);
    case "undone":
      return texts.saidUndone(said.title);
    case "inserted":
      return texts.saidInserted(said.name, said.at && refA1(said.at, sheet));
    case "rechecked": {
      const { error, warning, info } = counts(said.declared.flatMap(({ findings }) => findings));
      return texts.saidRechecked(error, warning, info);
    }
    case "insertedSeveral":
      return texts.saidInsertedSeveral(said.count, said.at && refA1(said.at, sheet));
    case "imported":
      return texts.saidImported(said.count);
    case "libraryRemoved":
      return texts.saidLibraryRemoved;
    case "stepped":
      return texts.saidStepped(said.number, said.of, said.listed.finding.message);
    case "clearedAll":
      return texts.saidClearedAll(texts.list(said.kept.map(texts.quoted)));
    case "stopped":
      return texts.saidStopped(said.task);
    case "settingsUsed":
      return texts.settingsUsed;
    case "settingsSaved":
      return texts.settingsSaved;
    case "settingsRemoved":
      return texts.settingsRemoved;
    case "notKept":
      return texts.settingsNotKept[said.why];
    case "blankAdded":
      return texts.saidBlankAdded(said.sheet);
    case "blankApart":
      return texts.saidBlankApart;
    case "saved":
      return said.snapshotLeft ? texts.savedWithoutSnapshot : texts.saved;
    case "finished":
      return texts.saidFinished(said.names, said.snapshotLeft);
    case "opinionMade":
      return texts.saidOpinion(said.sheet, said.outcome);
    case "opinionOpened":
      return texts.saidOpinionOpened;
    case "noOpinion":
      return texts.noDeclarations;
    case "hiddenCell":
      return texts.saidHidden(refA1(said.at, sheet));
  }
}
