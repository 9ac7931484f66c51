import type { Measure } from "./measure";

/** Numbers with a unit that count nothing: names, set phrases, phases, ages, frequencies of service. */
const NAMES_BEHIND: readonly (readonly [RegExp, RegExp])[] = [
  // 三年行动, 五年规划, 10分钟生活圈, 24小时值班
  [/秒$/, /^[\p{Script=Han}]{2,4}率/u],
  [/[年月天日时钟周]$/, /^(?:行动|规划|计划|方案|制|期|滚动|禁渔|攻坚|一遇|一度|级|来|[\p{Script=Han}]{0,4}圈|不间断|值[班守]|[\p{Script=Han}]{2,8}率|义务教育|一贯制|热线|巡[查逻]|监控|在线|自助|服务(?![期时]))/u],
  [/期$/, /^(?:工程|项目|建设|改造|配套)/],
  [/[级星]$/, /^[\p{Script=Han}]/u],
  [/^个/, /^(?:维护|意识|自信|确立|代表|全面|一批|百分百|必须|坚持|转变|统筹|务必|方面|层面|环节|阶段|时期|现代化|文明|关键|一体化)/],
  [/^项$/, /^(?:规定|制度|基本|机制|职能|职责|改革任务|保障)/],
  [/^条$/, /^(?:红线|底线|主线|龙|战线)/],
  [/^位$/, /^(?:一体|数)/],
  [/^(?:部|本|张|门|件|次|套|把|口)$/, /^(?:通|账|网|图|蓝图|式|事|性|办[好成]|就好|手|班子|价|表)/],
  [/^分$/, /^(?:之|类|析|管|散|批|期|区|级|配|步|布|别)/],
  [/^类$/, /^(?:标准|水质|水|体)/],
  [/^亩$/, /^(?:耕地)?(?:保护)?红线/],
  [/^路$/, /^(?:公交|车|线|口|段)/],
  [/^届$/, /^[一二三四五六七八]中/],
]; // prettier-ignore

/** Behind a single Chinese digit these are parts of words more often than units. */
const UNSAFE_CHINESE: ReadonlySet<string> = new Set(
  "级 星 分 度 页 箱 袋 瓶 桶 顶 窝 群 亭 位 方 层 道 片 块 片 批 期 种 类 起 口 头 面 把 对 双 组 根 科 单 字 班 本 副 尾 眼 只 盘 房 里 斤 折 回 兆 升 克 款 节 村 名次 部门 平台".split(" "),
); // prettier-ignore
const ONE_OF: ReadonlySet<string> = new Set(
  "座 栋 幢 套 台 辆 场 次 个 处 条 名 份 部 项 所 间 支 篇 家 宗 场次".split(" "),
);
const ACHIEVING =
  /(?:新建|建设|建成|完成|举办|召开|组织|开展|编制|制定|出台|购置|采购|改造|培育|引进|引入|新增|设立|成立|推出|创建|至少|不少于|最少)$/;
/** 农业、林业、水利三项工作: the number sums up a list, it promises nothing. */
const SUMMED =
  /^(?:重点|主要|中心|基本|专项|具体|核心|基础)?(?:工作|任务|职能|职责|能力|指标|内容|目标|体系|工程|行动|业务|要求|方面|领域|园区|产业|补贴|补助|改革|制度|政策)/;

/** Whether a number with a unit, at its place in the text, is no quantity. */
export function isIdiom(text: string, measure: Measure): boolean {
  const { end, unit, chinese, singleDigit, low, high, numberStart } = measure;
  const name = unit?.name ?? "";
  const rest = text.slice(end, end + 10);
  const before = text.slice(Math.max(0, numberStart - 12), numberStart);
  const written = text.slice(numberStart, end);
  if (NAMES_BEHIND.some(([word, behind]) => word.test(name) && behind.test(rest))) return true;
  // 15日前 is a day of the month.
  if (written.endsWith("日") && /^[之以]?前/.test(rest)) return true;
  // 3方协议; 5万方淤泥 are cubic metres.
  if (/(?<!立)方$/.test(written) && low < 100 && /^\p{Script=Han}/u.test(rest)) return true;
  // 5G, 4K, 3D
  if (/^\d+[A-Z]$/.test(written)) return true;
  if (/[前后]$/.test(before) && name === "名") return true;
  if (/最多跑$/.test(before) || (unit?.kind === "time" && /[分每]$/.test(before))) return true;
  if (!chinese) return false;
  if (written.endsWith("方")) return true;
  // 一人一策, 一村一品; 一次性
  if (low === high && /^一[\p{Script=Han}]{1,2}一/u.test(text.slice(numberStart, numberStart + 4)))
    return true;
  // 百分之百放心; 一二类桥梁
  if (written === "百分之百" && /^\p{Script=Han}/u.test(rest)) return true;
  if (low < high && high < 10 && /^[类级]$/.test(name)) return true;
  if (!singleDigit && written[0] !== "十") return false;
  // 培训两期, but not 二期工程
  if (name === "期" && low > 1 && /^ ?(?:$|[,，。;；、)])/.test(rest)) return false;
  if (UNSAFE_CHINESE.has(name)) return true;
  if (/(?:依托|围绕|聚焦|发挥|按照|坚持|落实|紧扣)[^,，。;；、]{0,8}$/.test(before)) return true;
  if (/[统唯专某同单万逐进之第另每周星期]$/.test(before))
    return !(before.endsWith("每") || /[万]$/.test(before));
  if (singleDigit && low === 1) return !isOneOf(name, before, rest);
  if (name === "项" || name === "个") return SUMMED.test(rest) && !ACHIEVING.test(before);
  return false;
}

/** `晾晒房一座，`, `新建一座晾晒房`: a 一 that counts. */
function isOneOf(unit: string, before: string, rest: string): boolean {
  if (unit === "年" || unit === "天" || unit === "周") return false;
  if (/[公里米亩吨元%]/.test(unit) || unit === "个月" || unit === "工作日") return true;
  if (!ONE_OF.has(unit)) return false;
  return ACHIEVING.test(before) || (/^ ?(?:$|[,，。;；、)])/.test(rest) && /[\p{Script=Han}]$/u.test(before));
}
