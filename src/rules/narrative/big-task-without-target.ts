import type { Declaration, Task } from "../../declaration/declaration";
import { inYuan } from "../../declaration/amount";
import { mentionsOf } from "../../declaration/narrative";
import Big from "big.js";
import type { Found, Rule } from "../rule";
import { isFilled, quote } from "../wording";

/** A task with more than this part of the money needs a number. */
const SHARE = 0.3;
/** Pay and running costs have no target of their own. */
const RUNNING = /基本支出|人员(?:经费|支出|工资)|工资|公用经费|日常运转|离退休/;

export const bigTaskWithoutTarget: Rule = {
  id: "narrative/big-task-without-target",
  catalogue: [75],
  title: "花钱最多的任务没有量化目标",
  severity: "warning",
  dimension: "适当性",
  ofPlanning: true,
  why: "一项任务用了三成以上的资金，却没有一个数字说明要做到什么程度。",
  howToFix: "请在该任务的期望目标里写明数量、比率或完成时间。",
  examples: {
    accepts: [
      {
        title: "大的任务有数字",
        form: `
          | 部门整体预算绩效目标申报表 | < | < | < | < |
          | 部门名称 | 商务局 | < | < | < |
          | 总体绩效目标 | 优化营商环境 | < | < | < |
          | 年度重点工作任务 | 名称 | 主要实施内容 | 拟投入的资金（万元） | 期望达到的目标（概述） |
          | ^ | 招商引资 | 引入企业 | 800 | 引入企业不少于50家 |
          | ^ | 企业服务 | 走访企业 | 200 | 提升服务水平 |`,
      },
    ],
    flags: [
      {
        title: "八成资金，没有数字",
        form: `
          | 部门整体预算绩效目标申报表 | < | < | < | < |
          | 部门名称 | 商务局 | < | < | < |
          | 总体绩效目标 | 优化营商环境 | < | < | < |
          | 年度重点工作任务 | 名称 | 主要实施内容 | 拟投入的资金（万元） | 期望达到的目标（概述） |
          | ^ | 招商引资 | 引入企业 | 800 | 全力推进招商引资 |
          | ^ | 企业服务 | 走访企业 | 200 | 走访企业80家 |`,
        cells: ["E5"],
      },
    ],
  },
  check({ declaration }) {
    const funded = fundedTasks(declaration);
    if (funded.length < 2) return { notChecked: "表中没有两项以上有资金的任务。" };
    const total = funded.reduce((sum, { yuan }) => sum.plus(yuan), new Big(0));
    const promised = new Set(
      mentionsOf(declaration)
        .filter(({ quantity }) => quantity.role !== "past" && quantity.role !== "base")
        .map(({ task }) => task),
    );
    return funded.flatMap(({ task, yuan }): Found[] => {
      const share = yuan.div(total).toNumber();
      const text = [task.name, task.item, task.content].map((field) => field?.text ?? "").join();
      const place = [task.expected, task.content].find(isFilled);
      if (share <= SHARE || promised.has(task) || RUNNING.test(text) || !place) return [];
      return [
        {
          blamed: [place.at],
          related: task.funding ? [task.funding.at] : [],
          message: `任务${quote(task.name?.text ?? task.content?.text ?? "")}用了任务资金的 ${String(Math.round(share * 100))}%，却没有一个量化的目标。`,
          subject: `tasks/${task.name?.text.trim() ?? ""}`,
        },
      ];
    });
  },
};

function fundedTasks({ tasks }: Declaration): { task: Task; yuan: Big }[] {
  return tasks.flatMap((task) => {
    const amount = task.funding?.amount;
    // Only shares are compared: where no unit is declared all have the same.
    const yuan = amount ? (inYuan(amount) ?? amount.number) : null;
    return yuan?.gt(0) ? [{ task, yuan }] : [];
  });
}
