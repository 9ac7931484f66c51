import { PROFILES } from "../protocol/profile";
import type { ProfileId } from "../protocol/profile";
import { element, make } from "./elements";

/** Lets the person choose which Excel is played. */
export function showProfiles(chosen: ProfileId, choose: (profile: ProfileId) => void): void {
  const select = element("profile", HTMLSelectElement);
  const options = Object.values(PROFILES).map(({ id, title }) =>
    make("option", { value: id, textContent: title, selected: id === chosen }),
  );
  select.replaceChildren(...options);
  select.addEventListener("change", () => {
    choose(select.value as ProfileId);
  });
}

/** Lets the person choose among the server's example forms, where it has any. */
export async function showExamples(folder: string, open: (address: string) => void): Promise<void> {
  const response = await fetch(folder);
  // A plain web server lists no folder: then there is nothing to choose.
  if (!response.ok || !response.headers.get("content-type")?.includes("json")) return;
  const names = (await response.json()) as string[];
  const select = element("example", HTMLSelectElement);
  const hint = make("option", { value: "", textContent: "选择……" });
  select.replaceChildren(
    hint,
    ...names.map((name) => make("option", { value: name, textContent: name.replace(/\.xlsx$/, "") })),
  );
  select.addEventListener("change", () => {
    if (select.value !== "") open(`${folder}${encodeURIComponent(select.value)}`);
    select.value = "";
  });
  if (select.parentElement) select.parentElement.hidden = names.length === 0;
}
