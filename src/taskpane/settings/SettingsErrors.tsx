import type { FileError } from "../../reading/schemaErrors";
import { useTexts } from "../texts/texts";

/** What is wrong with settings, by place. */
export function SettingsErrors({ errors }: { readonly errors: readonly FileError[] }) {
  const texts = useTexts();
  return (
    <ul lang="zh-CN">
      {errors.map(({ path, message }) => (
        <li key={`${path} ${message}`}>
          <code>{path === "" ? texts.settingsWhole : path}</code> {message}
        </li>
      ))}
    </ul>
  );
}
