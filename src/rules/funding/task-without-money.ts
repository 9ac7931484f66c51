import { comparableName } from "../../declaration/normalise";
import type { Found, Rule } from "../rule";
import { isEmpty, isFilled, quote } from "../wording";

export const taskWithoutMoney: Rule = {
  id: "funding/task-without-money",
  catalogue: [43],
  title: "任务有内容而没有资金",
  severity: "warning",
  dimension: "适当性",
  why: "重点任务需要资金保障；没有填写金额，就无法判断目标与资金是否匹配。",
  howToFix: "请填写拟投入的资金；确实不需要资金的填 0。",
  examples: {
    accepts: [
      {
        title: "不需要资金的填 0；可选填的行空着",
        form: `
          | 部门整体预算绩效目标申报表 | < | < | < | < |
          | 部门名称 | 市交通局 | < | < | < |
          | 总体绩效目标 | 完成全市道路养护和公共交通保障任务 | < | < | < |
          | 年度重点工作任务 | 名称 | 主要实施内容 | 拟投入的资金（万元） | 期望达到的目标（概述） |
          | ^ | 道路养护 | 养护120公里 | 450 | 路况优良率90% |
          | ^ | 制度建设 | 修订养护规程 | 0 | 规程印发 |
          | 其他需完成的任务（可选填） |  |  |  |  |`,
      },
    ],
    flags: [
      {
        title: "第二项任务没有金额",
        form: `
          | 部门整体预算绩效目标申报表 | < | < | < | < |
          | 部门名称 | 市交通局 | < | < | < |
          | 总体绩效目标 | 完成全市道路养护和公共交通保障任务 | < | < | < |
          | 年度重点工作任务 | 名称 | 主要实施内容 | 拟投入的资金（万元） | 期望达到的目标（概述） |
          | ^ | 道路养护 | 养护120公里 | 450 | 路况优良率90% |
          | ^ | 公交保障 | 补贴公交线路 |  | 准点率95% |`,
        cells: ["D6"],
      },
    ],
  },
  check({ declaration }) {
    const tasks = declaration.tasks.filter(({ funding }) => funding !== undefined);
    if (tasks.length === 0) return { notChecked: "表中没有任务资金一栏。" };
    return tasks.flatMap((task): Found[] => {
      const { name, content, expected, funding, optional } = task;
      const described = [content, expected].some(isFilled) || (isFilled(name) && !optional);
      if (!described || !funding || !isEmpty(funding)) return [];
      const title = name?.text ?? content?.text ?? "";
      return [
        {
          blamed: [funding.at],
          message: `任务${quote(title)}没有填写资金。`,
          subject: `tasks/${comparableName(title)}`,
        },
      ];
    });
  },
};
