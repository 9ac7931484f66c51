import { RichError } from "../protocol/errors";
import { Instance } from "../protocol/member";
import type { ObjectType } from "../protocol/member";
import { word } from "./args";
import { cultureInfo } from "./cultureInfo";

/** `Excel.Application`. */
export const application: ObjectType<null> = {
  name: "Application",
  scalars: {
    CalculationMode: {
      since: "1.1",
      get: () => "Automatic",
      set(_, value) {
        const mode = word(value, ["Automatic", "AutomaticExceptTables", "Manual"], "calculationMode");
        if (mode !== "Automatic") throw new RichError("NotImplemented");
      },
    },
    CalculationEngineVersion: { since: "1.9", get: () => 191029 },
    CalculationState: { since: "1.9", get: () => "Done" },
    DecimalSeparator: { since: "1.11", get: () => "." },
    ThousandsSeparator: { since: "1.11", get: () => "," },
    UseSystemSeparators: { since: "1.11", get: () => true },
  },
  navigation: { CultureInfo: { since: "1.11", to: () => new Instance(cultureInfo, null) } },
  methods: {
    Calculate: {
      since: "1.1",
      call(_, [type], { book }) {
        word(type, ["Recalculate", "Full", "FullRebuild"], "calculationType");
        book.calculate();
      },
    },
    // Each request is carried out whole before anything is drawn: there is nothing to suspend.
    SuspendApiCalculationUntilNextSync: { since: "1.6", call: () => null },
    SuspendScreenUpdatingUntilNextSync: { since: "1.9", call: () => null },
  },
};
