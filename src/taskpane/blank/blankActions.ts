import type { Form } from "../../declaration/declaration";
import { HostError } from "../../grid/host";
import { base64Of } from "../base64";
import type { Running } from "../running";

/** Where an empty form goes: into the open workbook as a new sheet, or into a workbook of its own. */
export type Where = "here" | "apart";

/** What the offer of empty forms can have done. Does not throw: what goes wrong is in the state. */
export interface BlankActions {
  /** Makes an empty form to be filled. In the open workbook 撤销 takes it back; a workbook of its own leaves Ctrl+Z alone. */
  newDeclaration(form: Form, where: Where): Promise<void>;
}

/** So many sheets of a form may a workbook have had before: the next one is numbered. */
const NAMES = 20;

export function blankActions({ store, run, applyPlan }: Running): BlankActions {
  return {
    newDeclaration: (form, where) =>
      run("blank", async () => {
        const { blankForm, lookOf, planBlankForm } = await import("../../library/blankForms/blankForm");
        const blank = blankForm(form);
        if (where === "apart") {
          const [{ writeWorkbook }, { createWorkbook }] = await Promise.all([
            import("../../hosts/file/writeWorkbook"),
            import("../../hosts/excel/newWorkbook"),
          ]);
          await createWorkbook(base64Of(writeWorkbook([{ grid: blank.grid, look: lookOf(blank) }])));
          store.dispatch({ type: "said", said: { kind: "blankApart" } });
          return;
        }
        for (let number = 1; ; number++) {
          const sheet = number === 1 ? blank.name : `${blank.name} (${String(number)})`;
          try {
            await applyPlan(planBlankForm(form, sheet), { kind: "blankAdded", sheet });
            return;
          } catch (error) {
            // There is a sheet of that name.
            const taken = error instanceof HostError && error.problem === "stale";
            if (!taken || number === NAMES) throw error;
          }
        }
      }),
  };
}
