import { parseArgs } from "node:util";

/** What the command line asks for. */
export type Command =
  | { readonly kind: "read"; readonly file: string; readonly profiles: readonly string[] }
  | {
      readonly kind: "check";
      readonly paths: readonly string[];
      readonly format: "text" | "json";
      readonly settings: string | null;
      readonly profiles: readonly string[];
    }
  | {
      readonly kind: "opinion";
      readonly paths: readonly string[];
      /** The workbook to be written. */
      readonly output: string;
      /** May be empty. */
      readonly reviewer: string;
      readonly settings: string | null;
      readonly profiles: readonly string[];
    }
  | { readonly kind: "help" }
  /** It cannot be understood; the sentence says why. */
  | { readonly kind: "misuse"; readonly message: string };

/** @param argv what follows the program's name */
export function parseArguments(argv: readonly string[]): Command {
  const { values, positionals, tokens } = parseArgs({
    args: [...argv],
    options: {
      format: { type: "string" },
      settings: { type: "string" },
      profile: { type: "string", multiple: true },
      output: { type: "string", short: "o" },
      reviewer: { type: "string" },
      help: { type: "boolean", short: "h" },
    },
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const [command, ...paths] = positionals;
  if (values.help === true || command === "help") return { kind: "help" };
  const unknown = tokens.find((token) => token.kind === "option" && !OPTIONS.includes(token.name));
  if (unknown?.kind === "option") return misuse(`没有 ${unknown.rawName} 这个选项`);
  const { format, settings, output, reviewer, profile: given = [] } = values;
  const profiles = [given].flat().filter((file) => typeof file === "string" && file !== "") as string[];
  if (profiles.length < [given].flat().length) return misuse("--profile 后面要写一个模板对照文件");
  const settingsFile = typeof settings === "string" && settings !== "" ? settings : null;
  if (settings !== undefined && settingsFile === null && command !== "read")
    return misuse("--settings 后面要写一个设置文件");
  if ((output !== undefined || reviewer !== undefined) && command !== "opinion")
    return misuse("-o 和 --reviewer 只用于 opinion");
  switch (command) {
    case undefined:
      return misuse("没有说明要做什么");
    case "read": {
      const [file, ...more] = paths;
      if (file === undefined) return misuse("read 后面要写一个文件");
      if (more.length > 0) return misuse("read 一次只读一个文件");
      if (format !== undefined) return misuse("read 没有 --format 选项，总是输出 JSON");
      if (settings !== undefined) return misuse("read 没有 --settings 选项，读取与设置无关");
      return { kind: "read", file, profiles };
    }
    case "check":
      if (paths.length === 0) return misuse("check 后面要写一个或多个文件或文件夹");
      if (format !== undefined && format !== "text" && format !== "json")
        return misuse("--format 后面要写 text 或 json");
      return { kind: "check", paths, format: format ?? "text", settings: settingsFile, profiles };
    case "opinion":
      if (paths.length === 0) return misuse("opinion 后面要写一个或多个文件或文件夹");
      if (format !== undefined) return misuse("opinion 没有 --format 选项，总是写成工作簿");
      if (typeof output !== "string" || !/\.xlsx$/i.test(output))
        return misuse("-o 后面要写生成的工作簿，以 .xlsx 结尾");
      if (reviewer !== undefined && typeof reviewer !== "string")
        return misuse("--reviewer 后面要写审核人的姓名");
      return {
        kind: "opinion",
        paths,
        output,
        reviewer: reviewer?.trim() ?? "",
        settings: settingsFile,
        profiles,
      };
    default:
      return misuse(`没有“${command}”这个命令`);
  }
}

const OPTIONS: readonly string[] = ["format", "settings", "profile", "output", "reviewer", "help"];

function misuse(what: string): Command {
  return { kind: "misuse", message: `${what}。用法见 declaration --help。` };
}

export const HELP = `读取和校核预算绩效目标申报表（.xlsx、.xls），生成审核意见。文件只在本机读取，不会被修改，也不会上传。

用法
  declaration read 文件 [--profile 对照文件]…
      读出表中的内容，以 JSON 输出：表的种类、各单元格对应的字段、绩效指标、重点任务、金额。
  declaration check 文件或文件夹… [--settings 设置文件] [--profile 对照文件]… [--format text|json]
      按规则校核，列出问题所在的单元格、问题和修改办法；文件夹连同下级文件夹中的表格文件一并校核。
      文件中保存有处理意见的，随问题一并列出；审核过的，并列出上次审核以来已解决、仍存在、新出现的问题和
      表中的其他改动。
      --settings 设置文件  本地区的要求（JSON）；不写时按每张表的样式自动选用内置设置
      --profile 对照文件   本地模板的栏目对照（JSON），可写多个，写在前面的优先；
                           工作簿自带的对照总是最优先
      --format text        给人看的文字（默认）
      --format json        给程序用的 JSON
  declaration opinion 文件或文件夹… -o 审核意见.xlsx [--reviewer 审核人] [--settings 设置文件]
                      [--profile 对照文件]…
      把审核意见写成一个新的工作簿：问题、依据、修改建议、处理意见，建议得分和等级，可直接打印；
      每个文件一张工作表，文件中“审核意见”表上填写的内容一并带上。已有的文件不会被覆盖。
      --reviewer 审核人    写在意见上的姓名，可不写
  declaration --help
      显示这段说明。

退出状态
  0  没有“错误”级的问题；opinion：已写成
  1  有“错误”级的问题（check）
  2  有文件无法读取或写入，设置文件或对照文件有错，或命令写得不对

例
  declaration check 申报表.xlsx
  declaration check 2026年申报 --settings 本市设置.json --format json
  declaration opinion 2026年申报 -o 审核意见.xlsx --reviewer 李四
  declaration read 申报表.xlsx --profile 本市模板.json
`;
