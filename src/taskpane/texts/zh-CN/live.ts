/** Checking while the user types. */
export const live = {
  live: "边改边校核",
  liveLosesUndo: "在您的 Excel 版本中，开启后每次标记都会清空 Ctrl+Z 的撤销记录。",
};
