import type { ObjectType } from "../protocol/member";
import type { Sheet } from "../book";

/** `Excel.AutoFilter`. No workbook under the workbench can filter, so none does; setting one is refused. */
export const autoFilter: ObjectType<Sheet> = {
  name: "AutoFilter",
  scalars: {
    Enabled: { since: "1.9", get: () => false },
    IsDataFiltered: { since: "1.9", get: () => false },
    Criteria: { since: "1.9", get: () => [] },
  },
  methods: {
    GetRangeOrNullObject: { since: "1.9", call: () => null },
  },
};
