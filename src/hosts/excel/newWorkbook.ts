import { hostError } from "./errors";
import { inTime } from "./run";

/**
 * Opens a workbook in a new window: how something is exported where downloads do not work.
 * @param base64 an .xlsx
 * @throws HostError
 */
export async function createWorkbook(base64: string): Promise<void> {
  try {
    await inTime(() => Excel.createWorkbook(base64));
  } catch (error) {
    throw hostError(error);
  }
}
