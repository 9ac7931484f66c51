import { blank } from "./en-US/blank";
import { check } from "./en-US/check";
import { library } from "./en-US/library";
import { live } from "./en-US/live";
import { opinion } from "./en-US/opinion";
import { overview } from "./en-US/overview";
import { settings } from "./en-US/settings";
import { pane } from "./en-US/pane";
import { review } from "./en-US/review";
import { sending } from "./en-US/sending";
import { teaching } from "./en-US/teaching";
import type { Texts } from "./texts";

export const enUS: Texts = {
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
