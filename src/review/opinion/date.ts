/** `2026年3月1日`, by the machine's own calendar. */
export function dateText(date: Date): string {
  return `${String(date.getFullYear())}年${String(date.getMonth() + 1)}月${String(date.getDate())}日`;
}
