import { useId, useMemo, useState } from "react";
import type { KeyboardEvent } from "react";
import type { Means } from "../../reading/lesson";
import { useTexts } from "../texts/texts";
import { matching, meaningGroups, meansKey } from "./meanings";

interface Props {
  readonly valuesOnly: boolean;
  readonly chosen: Means | null;
  onChoose(means: Means): void;
}

/** A list of fields in the forms' own words that is searched while typing; arrow keys move, Enter chooses. */
export function FieldPicker({ valuesOnly, chosen, onChoose }: Props) {
  const texts = useTexts();
  const id = useId();
  const [search, setSearch] = useState("");
  const [active, setActive] = useState(-1);
  const groups = useMemo(() => matching(meaningGroups(valuesOnly), search), [valuesOnly, search]);
  const options = groups.flatMap(({ meanings }) => meanings);
  const chosenKey = chosen && meansKey(chosen);
  const optionId = (key: string) => `${id}-${key.replace(/[^\w]/g, (sign) => String(sign.charCodeAt(0)))}`;
  const activeKey = options[active] ? meansKey(options[active].means) : null;

  function move(to: number) {
    const next = Math.max(0, Math.min(options.length - 1, to));
    setActive(next);
    const option = options[next];
    if (option)
      document.getElementById(optionId(meansKey(option.means)))?.scrollIntoView({ block: "nearest" });
  }

  function onKeyDown(event: KeyboardEvent) {
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + 8,
      PageUp: active - 8,
    };
    const to = steps[event.key];
    if (to !== undefined) {
      event.preventDefault();
      move(to);
    } else if (event.key === "Enter") {
      event.preventDefault();
      const option = options[active] ?? (options.length === 1 ? options[0] : undefined);
      if (option) onChoose(option.means);
    }
  }

  return (
    <div className="picker">
      <input
        type="text"
        role="combobox"
        aria-label={texts.pickerSearch}
        placeholder={texts.pickerHint}
        aria-expanded
        aria-autocomplete="list"
        aria-controls={`${id}-list`}
        aria-activedescendant={activeKey === null ? undefined : optionId(activeKey)}
        value={search}
        onChange={(event) => {
          setSearch(event.target.value);
          setActive(-1);
        }}
        onKeyDown={onKeyDown}
      />
      <div role="listbox" id={`${id}-list`} aria-label={texts.pickerList} className="options">
        {groups.map(({ title, meanings }, index) => (
          <div key={title} role="group" aria-labelledby={`${id}-group-${String(index)}`}>
            <p id={`${id}-group-${String(index)}`} className="group-title" lang="zh-CN">
              {title}
            </p>
            {meanings.map(({ means, name }) => {
              const key = meansKey(means);
              return (
                <div
                  key={key}
                  id={optionId(key)}
                  role="option"
                  aria-selected={key === chosenKey}
                  className={key === activeKey ? "option active" : "option"}
                  lang="zh-CN"
                  onClick={() => {
                    setActive(options.findIndex((option) => option.means === means));
                    onChoose(means);
                  }}
                >
                  {name}
                </div>
              );
            })}
          </div>
        ))}
      </div>
      {options.length === 0 && <p className="hint">{texts.pickerNone}</p>}
    </div>
  );
}
