/** Before the workbook is sent on. */
export const sending = {
  sending: "发送之前",
  sendingWithMarks:
    "带标记发送：直接保存、发送即可。对方没有安装本加载项，也能看到底色，选中单元格能看到说明；装有本加载项的，重新校核时会更新这些标记。",
  sendingWithout:
    "清除后发送：先点下面的按钮，去掉所有可见工作表中的底色和说明，再保存、发送。您的内容、格式、批注都不受影响。",
  clearAllMarks: "清除全部标记",
  saidClearedAll: (kept: string) =>
    kept === ""
      ? "所有可见工作表中的标记都已清除，可以保存、发送了。"
      : `标记已清除；${kept} 受保护，标记还在。请先撤消工作表保护，再清除一次。`,
};
