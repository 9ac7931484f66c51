/** The page that stands in for Excel: try, develop and test an add-in without one. */
import "./page/page.css";
import { takeFiles } from "./page/files";
import { givenByOpener } from "./page/newTab";
import { parseManifest } from "./page/manifest";
import type { Manifest } from "./page/manifest";
import { showProblem } from "./page/problem";
import { showRibbon } from "./page/ribbon";
import { AddressProblem, showPane } from "./page/pane";
import { startSplitter } from "./page/splitter";
import { openToTests } from "./page/surface";
import { showExamples, showProfiles } from "./page/toolbar";
import { Workbench, foreignManifest, profileNamed } from "./page/workbench";
import { element } from "./page/elements";

const FORMS = "forms/";
const FIRST_FORM = `${FORMS}00-guangzhou-tianhe-department.xlsx`;

/**
 * `?file=` a workbook of the server's to open, `?addin=` another page of it to run in place of our add-in, `?profile=` which
 * Excel to play.
 */
async function start(): Promise<void> {
  const parameters = new URLSearchParams(location.search);
  const { manifest, problem } = await chosenManifest(parameters.get("addin"));
  const profile = profileNamed(parameters.get("profile"));
  const workbench = new Workbench(manifest, profile);
  showRibbon(manifest, (button) => {
    workbench.press(button);
  });
  showProfiles(profile, (chosen) => {
    workbench.play(chosen);
  });
  startSplitter();
  element("close-pane", HTMLButtonElement).addEventListener("click", () => {
    showPane(false);
  });
  takeFiles((file) => {
    void workbench.open(file);
  });
  const given = givenByOpener();
  if (given) await workbench.open(given);
  else await workbench.openAddress(parameters.get("file") ?? FIRST_FORM);
  if (problem !== null) showProblem(problem);
  openToTests(workbench);
  await showExamples(FORMS, (address) => void workbench.openAddress(address));
}

/** The add-in that was asked for, or ours and why it is not that one. */
async function chosenManifest(path: string | null): Promise<{ manifest: Manifest; problem: string | null }> {
  try {
    if (path !== null) return { manifest: foreignManifest(path), problem: null };
  } catch (error) {
    if (!(error instanceof AddressProblem)) throw error;
    return { manifest: await ownManifest(), problem: error.message };
  }
  return { manifest: await ownManifest(), problem: null };
}

async function ownManifest(): Promise<Manifest> {
  const response = await fetch("manifest.xml");
  if (!response.ok) throw new Error("manifest.xml 不在服务器上");
  return parseManifest(await response.text(), new URL(".", location.href).href, "zh-CN");
}

start().catch((error: unknown) => {
  showProblem(`试用页面无法启动：${error instanceof Error ? error.message : String(error)}`);
  throw error;
});
