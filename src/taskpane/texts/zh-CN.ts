import { blank } from "./zh-CN/blank";
import { check } from "./zh-CN/check";
import { library } from "./zh-CN/library";
import { live } from "./zh-CN/live";
import { opinion } from "./zh-CN/opinion";
import { overview } from "./zh-CN/overview";
import { settings } from "./zh-CN/settings";
import { pane } from "./zh-CN/pane";
import { review } from "./zh-CN/review";
import { sending } from "./zh-CN/sending";
import { teaching } from "./zh-CN/teaching";

/** The pane's texts, a file for each feature; the other languages have the same shape. */
export const zhCN = {
  ...pane,
  ...blank,
  ...check,
  ...settings,
  ...library,
  ...live,
  ...sending,
  ...overview,
  ...teaching,
  ...review,
  ...opinion,
};
