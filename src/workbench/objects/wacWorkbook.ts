import { FileProblem } from "../../hosts/file/problem";
import { readWorkbook } from "../../hosts/file/read";
import { RichError } from "../protocol/errors";
import { Instance } from "../protocol/member";
import { invalid, text } from "./args";
import type { Shell } from "./services";

/**
 * The object that office.js speaks to instead of the workbook when a request says that it is for Excel on the web alone
 * (`WAC_PARTITION`): there `Excel.createWorkbook` is a call to the page around the workbook.
 */
export function wacWorkbook(shell: Shell): Instance<Shell> {
  return new Instance(
    {
      name: "WacWorkbook",
      methods: {
        CreateAndOpenWorkbook: {
          since: "1.8",
          call({ openWorkbook }, [base64]) {
            if (!openWorkbook) throw new RichError("ApiNotFound");
            openWorkbook(base64 === undefined || base64 === null ? null : bytesOf(text(base64, "base64")));
            return null;
          },
        },
      },
    },
    shell,
  );
}

/** What a request's custom data says where it is for Excel on the web alone. */
export const WAC_PARTITION = "WacPartition";

/** @throws RichError for what is no workbook */
function bytesOf(base64: string): Uint8Array {
  try {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    readWorkbook(bytes);
    return bytes;
  } catch (error) {
    if (error instanceof FileProblem || error instanceof DOMException) throw invalid("base64");
    throw error;
  }
}
