import { HostError } from "../../../grid/host";
import type { Package } from "../package";

/**
 * A part as text, its byte order mark kept, so that encoding it again gives the same bytes.
 * @throws HostError `unsupported` for UTF-16, which we do not write
 */
export function partText(source: Package, part: string): string {
  const bytes = source.bytes(part);
  if (bytes[0] === 0xff || bytes[0] === 0xfe) throw new HostError("unsupported", [], `${part} is UTF-16`);
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}
