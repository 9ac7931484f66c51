import { Button } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { Profile } from "../../reading/profile";
import { PROFILE_LISTS, entriesIn, profileJson } from "../../reading/profileEdit";
import type { ProfileList } from "../../reading/profileEdit";
import { Notice } from "../components/Notice";
import { usePane } from "../pane";
import { useTexts } from "../texts/texts";
import { nameOf } from "./meanings";

/** What was taught, by where it comes from; the workbook's entries can be taken away, and exported. */
export function TaughtEntries() {
  const { state, actions } = usePane();
  const texts = useTexts();
  const { workbook, loaded, maintained, problems, unread, unsaved, refused } = state.teaching;
  const file = useRef<HTMLInputElement>(null);
  const busy = state.busy !== null;
  return (
    <details
      className="taught"
      open={unsaved !== null || refused !== null || problems.length > 0 || unread.length > 0}
    >
      <summary>
        {texts.taught(
          [workbook, ...loaded, ...maintained].reduce((sum, each) => sum + (each ? entriesIn(each) : 0), 0),
        )}
      </summary>
      <p className="hint">{texts.taughtHint}</p>
      {unsaved !== null && (
        <Notice intent="warning" alert>
          <p>{texts.taughtUnsaved(unsaved)}</p>
        </Notice>
      )}
      {unread.map((origin) => (
        <Notice key={origin} intent="warning">
          <p>{texts.taughtUnread[origin]}</p>
        </Notice>
      ))}
      {problems.map((problem, index) => (
        <Notice key={index} intent="warning">
          <p lang="zh-CN">{problem}</p>
        </Notice>
      ))}
      {refused && (
        <Notice intent="error" alert>
          <p>{texts.profileRefused(refused.file)}</p>
          <ul>
            {refused.errors.map(({ path, message }, index) => (
              <li key={index} lang="zh-CN">
                {path !== "" && <code>{path}</code>} {message}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {workbook && entriesIn(workbook) > 0 && (
        <>
          <h3>{texts.taughtWorkbook}</h3>
          {state.teaching.clearsUndo && <p className="hint">{texts.lessonClearsUndo}</p>}
          <Entries
            profile={workbook}
            onForget={busy ? null : (list, index) => void actions.forget(list, index)}
          />
          <Export profile={workbook} />
        </>
      )}
      {loaded.map((profile, index) => (
        <div key={index}>
          <h3>
            {texts.taughtLoaded} <span lang="zh-CN">{profile.name}</span>
          </h3>
          <Entries profile={profile} onForget={null} />
          <div className="buttons">
            <Button size="small" disabledFocusable={busy} onClick={() => void actions.keepProfile(index)}>
              {texts.profileKeep}
            </Button>
            <Button size="small" disabledFocusable={busy} onClick={() => void actions.unloadProfile(index)}>
              {texts.profileUnload}
            </Button>
          </div>
        </div>
      ))}
      {maintained.map((profile, index) => (
        <div key={index}>
          <h3>
            {texts.taughtMaintained} <span lang="zh-CN">{profile.name}</span>
          </h3>
          <Entries profile={profile} onForget={null} />
        </div>
      ))}
      <Button size="small" disabledFocusable={busy} onClick={() => file.current?.click()}>
        {texts.profileLoad}
      </Button>
      <input
        ref={file}
        type="file"
        accept=".json,application/json"
        aria-label={texts.profileLoad}
        hidden
        onChange={(event) => {
          const [chosen] = event.target.files ?? [];
          // The same file can be chosen again after it was mended.
          event.target.value = "";
          if (chosen) void chosen.text().then((text) => actions.loadProfile(chosen.name, text));
        }}
      />
    </details>
  );
}

interface EntriesProps {
  readonly profile: Profile;
  /** Null: entries cannot be taken away here, or not now. */
  readonly onForget: ((list: ProfileList, index: number) => void) | null;
}

function Entries({ profile, onForget }: EntriesProps) {
  const texts = useTexts();
  return (
    <ul className="items entries">
      {PROFILE_LISTS.flatMap((list) =>
        profile[list].map((_, index) => {
          const { words, name } = entryTexts(profile, list, index, texts.beside);
          return (
            <li key={`${list} ${String(index)}`}>
              <span lang="zh-CN">
                “{words}” → {name}
              </span>
              {onForget && (
                <button
                  type="button"
                  className="link"
                  aria-label={texts.forgetOf(words)}
                  onClick={() => onForget(list, index)}
                >
                  {texts.forget}
                </button>
              )}
            </li>
          );
        }),
      )}
    </ul>
  );
}

/** An entry as people read it: the words of the form, and what they mean. */
function entryTexts(
  { labels, columns, levels, values }: Profile,
  list: ProfileList,
  index: number,
  beside: (label: string, down: number, right: number) => string,
): { words: string; name: string } {
  const under = (words: string, heading: string | undefined) =>
    heading === undefined ? words : `${heading} › ${words}`;
  const label = labels[index];
  const column = columns[index];
  const level = levels[index];
  const value = values[index];
  if (list === "labels" && label)
    return { words: under(label.label, label.under), name: nameOf(label.field) };
  if (list === "columns" && column)
    return { words: under(column.head, column.under), name: nameOf(column.field) };
  if (list === "levels" && level) return { words: level.word, name: level.level1 ?? level.level2 ?? "" };
  if (list === "values" && value)
    return {
      words: beside(under(value.label, value.under), value.down ?? 0, value.right ?? 0),
      name: nameOf(value.field),
    };
  return { words: "", name: "" };
}

/** The profile as a file: a download where the browser allows it, and a text to copy everywhere. */
function Export({ profile }: { readonly profile: Profile }) {
  const texts = useTexts();
  const [json, setJson] = useState<string | null>(null);
  if (json === null)
    return (
      <Button size="small" onClick={() => setJson(`${JSON.stringify(profileJson(profile), null, 2)}\n`)}>
        {texts.profileExport}
      </Button>
    );
  const url = `data:application/json;charset=utf-8,${encodeURIComponent(json)}`;
  return (
    <div className="export">
      <p className="hint">{texts.profileExportHint}</p>
      <textarea
        readOnly
        rows={8}
        aria-label={texts.profileText}
        value={json}
        onFocus={(event) => event.target.select()}
      />
      <a href={url} download={`${profile.name || texts.profileFile}.json`}>
        {texts.profileDownload}
      </a>
    </div>
  );
}
