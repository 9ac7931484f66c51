/** Starts Univer: the presets' plugins in one instance, and nothing of `@univerjs/presets`. */
import { LifecycleStages, LocaleType, LogLevel, Univer, merge } from "@univerjs/core";
import type { Plugin, PluginCtor } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalFormattingTexts from "@univerjs/preset-sheets-conditional-formatting/locales/zh-CN";
import { CalculationMode, UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreTexts from "@univerjs/preset-sheets-core/locales/zh-CN";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import dataValidationTexts from "@univerjs/preset-sheets-data-validation/locales/zh-CN";
import { UniverSheetsNotePreset } from "@univerjs/preset-sheets-note";
import noteTexts from "@univerjs/preset-sheets-note/locales/zh-CN";
import { UNDO_OVERRIDE } from "./undo";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import "@univerjs/preset-sheets-note/lib/index.css";

export interface UniverInstance {
  readonly univer: Univer;
  readonly api: FUniver;
}

/** Starts Univer inside the element. */
export function startUniver(container: HTMLElement): UniverInstance {
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales: {
      [LocaleType.ZH_CN]: merge({}, coreTexts, conditionalFormattingTexts, dataValidationTexts, noteTexts),
    },
    logLevel: LogLevel.WARN,
    override: UNDO_OVERRIDE,
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      // The ribbon is the add-in's; formatting is not what the workbench is for.
      header: true,
      toolbar: false,
      // Values come with the file, as Excel shows them before anything is recalculated.
      formula: { initialFormulaComputing: CalculationMode.WHEN_EMPTY },
      disableTextFormatAlert: true,
    }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsDataValidationPreset(),
    UniverSheetsNotePreset(),
  ];
  // Presets share plugins: the last of a name wins, in its first place.
  const plugins = new Map<string, readonly [PluginCtor<Plugin>, object?]>();
  for (const entry of presets.flatMap((preset) => preset.plugins)) {
    const [plugin, options] = Array.isArray(entry) ? entry : [entry];
    plugins.set(plugin.pluginName, [plugin, options as object | undefined]);
  }
  for (const [plugin, options] of plugins.values()) univer.registerPlugin(plugin, options as never);
  return { univer, api: FUniver.newAPI(univer) };
}

/** Resolves when Univer draws: only then can it scroll, measure and edit. It begins with its first workbook. */
export function drawn({ api }: UniverInstance): Promise<void> {
  const begun = (stage: LifecycleStages) => stage >= LifecycleStages.Rendered;
  if (begun(api.getCurrentLifecycleStage())) return Promise.resolve();
  return new Promise((resolve) => {
    const listening = api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
      if (!begun(stage)) return;
      listening.dispose();
      resolve();
    });
  });
}
