import { createContext, useContext } from "react";
import { zhCN } from "./zh-CN";

export type Texts = typeof zhCN;

/**
 * The texts for Office's display language (`zh-CN`, `en-US`, …): Chinese for Chinese and for an unknown one, else English,
 * which few need and which is loaded then; Chinese where it does not come.
 */
export async function textsFor(displayLanguage: string | undefined): Promise<Texts> {
  if (displayLanguage === undefined || /^zh\b/i.test(displayLanguage)) return zhCN;
  return import("./en-US").then(
    ({ enUS }) => enUS,
    () => zhCN,
  );
}

export const TextsContext = createContext<Texts>(zhCN);
export const useTexts = (): Texts => useContext(TextsContext);
