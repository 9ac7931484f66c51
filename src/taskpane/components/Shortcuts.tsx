import shortcutFile from "../../commands/shortcuts.json";
import { usePane } from "../pane";
import { useTexts } from "../texts/texts";

const { actions, shortcuts } = shortcutFile;

/** The keyboard shortcuts, where Excel has them for add-ins. */
export function Shortcuts() {
  const { state } = usePane();
  const texts = useTexts();
  if (!state.shortcuts) return null;
  return (
    <details>
      <summary>{texts.shortcuts}</summary>
      <table className="shortcuts">
        <tbody>
          {shortcuts.map(({ action, key }) => (
            <tr key={action}>
              <th scope="row">{texts.commands[action] ?? actions.find(({ id }) => id === action)?.name}</th>
              <td>
                <kbd>{key.default}</kbd>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
