/** Empty forms to be filled. */
export const blank = {
  blankTitle: "新建空白申报表：",
  blankApart: "放在新的工作簿中",
  blankHint:
    "表内已设合计公式、下拉选项和 A4 打印格式。放在本工作簿中时是新增一张工作表，可以用“撤销”去掉，但去掉后 Ctrl+Z 的记录会清空。",
  saidBlankAdded: (sheet: string) => `已新建工作表“${sheet}”，请从左上角开始填写，填好后校核。`,
  saidBlankApart: "已在新的工作簿中打开空白申报表。",
};
