import type { Item } from "../../review/overview";
import { useTexts } from "../texts/texts";
import { CellButton } from "../components/CellButton";

/** Fields of the form with what is written in them. */
export function ItemList({ items }: { readonly items: readonly Item[] }) {
  const texts = useTexts();
  return (
    <ul className="items">
      {items.map(({ label, text, at }, index) => (
        <li key={index}>
          <CellButton cells={[at]}>
            <span className="hint" lang="zh-CN">
              {label}
            </span>{" "}
            {text === "" ? <em>{texts.notFilled}</em> : <span lang="zh-CN">{text}</span>}
          </CellButton>
        </li>
      ))}
    </ul>
  );
}
