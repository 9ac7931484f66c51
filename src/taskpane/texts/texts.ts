import { createContext, useContext } from "react";
import { enUS } from "./en-US";
import { zhCN } from "./zh-CN";

export type Texts = typeof zhCN;

/** The texts for Office's display language (`zh-CN`, `en-US`, …): Chinese for Chinese and for an unknown one. */
export function textsFor(displayLanguage: string | undefined): Texts {
  return displayLanguage === undefined || /^zh\b/i.test(displayLanguage) ? zhCN : enUS;
}

export const TextsContext = createContext<Texts>(zhCN);
export const useTexts = (): Texts => useContext(TextsContext);
