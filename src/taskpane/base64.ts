/** So many bytes become text at once: all of them as arguments of one call would be too many. */
const CHUNK = 8192;

/** Bytes in base 64. */
export function base64Of(bytes: Uint8Array): string {
  let text = "";
  for (let from = 0; from < bytes.length; from += CHUNK)
    text += String.fromCharCode(...bytes.subarray(from, from + CHUNK));
  return btoa(text);
}
