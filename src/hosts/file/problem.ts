/** Why a file could not be read. */
export type FileProblemCode =
  /** There is no such file; said by whoever opens files. */
  | "missing"
  /** The system does not let us read it; said by whoever opens files. */
  | "unreadable"
  /** The system does not let us write it, or it is there already; said by whoever writes files. */
  | "unwritable"
  | "empty"
  /** The end of the file is missing. */
  | "truncated"
  /** A password is needed to open it. */
  | "encrypted"
  /** The format of Excel 97–2003. */
  | "xls"
  /** Neither a zip archive nor a spreadsheet that we know. */
  | "not-zip"
  /** A zip archive, but no workbook: a Word document, say. */
  | "not-xlsx"
  /** A part declares a document type, which no spreadsheet program writes and attackers use. */
  | "doctype"
  /** Larger than any declaration. */
  | "limits"
  /** Data that contradict themselves: bad checksum, bad XML, parts that are referred to and missing. */
  | "broken"
  | "no-sheets";

/** A file that cannot be read. The message is one Chinese sentence for the user: what is wrong, where, what to do. */
export class FileProblem extends Error {
  override readonly name = "FileProblem";
  constructor(
    readonly code: FileProblemCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** The refusal of a file that asks for a password. */
export function passwordProblem(): FileProblem {
  return new FileProblem(
    "encrypted",
    "文件设有打开密码，无法读取。请在 Excel 或 WPS 中打开，取消打开密码后另存为 .xlsx 再试。",
  );
}
