import { usePane } from "../pane";
import { chosenOverview, overviewOfSheet } from "../state";
import { useTexts } from "../texts/texts";

/** The sheet that the user looks at and, once read, what it was recognised as. */
export function Header() {
  const { state } = usePane();
  const texts = useTexts();
  const { activeSheet } = state;
  const read = overviewOfSheet(state, activeSheet);
  const form = read && chosenOverview(state, read);
  const tags = !read
    ? []
    : form
      ? [
          texts.forms[form.form],
          texts.stages[form.stage],
          ...(form.moneyUnit ? [texts.moneyUnit(form.moneyUnit)] : []),
        ]
      : [texts.notDeclared];
  return (
    <header className="header">
      <h1 className="sheet">{activeSheet === null ? texts.noSheet : texts.sheet(activeSheet)}</h1>
      {tags.length > 0 && (
        <ul className="tags">
          {tags.map((tag) => (
            <li key={tag} className="tag">
              {tag}
            </li>
          ))}
        </ul>
      )}
    </header>
  );
}
