import { rewrite, typedText } from "../rewriting";
import type { Found, Rule } from "../rule";
import { labelOf, quote } from "../wording";

/**
 * What is mistyped, and what is meant. A pattern that also occurs across two right words is narrowed by its neighbours:
 * 新建全民健身中心 contains 建全.
 */
const ERRORS: readonly (readonly [RegExp, string])[] = [
  [/全力以去|全力已赴|全力以付/g, "全力以赴"],
  [
    /(?<![新扩改创修在续共])建全(?=制度|[林河湖田]长制|机制|体系|完善|管理|组织|长效|各项|规章|台账|网络|档案|和|、)/g,
    "健全",
  ],
  [/布署/g, "部署"],
  [/按装(?![机置备配载])/g, "安装"],
  [/拔付/g, "拨付"],
  [/拔款/g, "拨款"],
  [/(?<![自知克利])己(?=完成|建成|竣工|开工|投入使用|纳入)/g, "已"],
  [/再接再励/g, "再接再厉"],
  [/一如继往/g, "一如既往"],
  [/按步就班/g, "按部就班"],
  [/因地治宜/g, "因地制宜"],
  [/攻艰克难/g, "攻坚克难"],
  [/脱贫功坚|脱贫攻艰/g, "脱贫攻坚"],
  [/(?<!业)绩校(?=目标|指标|评价|管理|自评)/g, "绩效"],
  [/竣功|峻工/g, "竣工"],
  [/廷伸/g, "延伸"],
  [/防碍/g, "妨碍"],
  [/幅射/g, "辐射"],
  [/松驰/g, "松弛"],
  [/烦锁/g, "烦琐"],
  [/关健/g, "关键"],
  [/水笼头/g, "水龙头"],
  [/必竟/g, "毕竟"],
  [/(?<![恢修回反重])复盖(?=率|面|范围|全)/g, "覆盖"],
  [/兴高彩烈/g, "兴高采烈"],
  [/既往开来/g, "继往开来"],
  [/帮抚/g, "帮扶"],
  [/反本(?=还原|开新)/g, "返本"],
];

/** Any of them: most texts hold none, which one look tells. */
const ANY_ERROR = new RegExp(ERRORS.map(([wrong]) => wrong.source).join("|"));

export const typingErrors: Rule = {
  id: "form/typing-errors",
  catalogue: [20],
  title: "疑似错别字",
  severity: "warning",
  dimension: "完整性",
  why: "申报表要公开，错别字影响严肃性，也妨碍查找。",
  howToFix: "请核对后改正。",
  examples: {
    accepts: [
      {
        title: "两个词相接，不是错字",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 新建全民健身中心 | 主管部门 | 体育局 |
          | 年度目标 | 健全管理机制，学员自己完成训练计划 | < | < |`,
      },
    ],
    flags: [
      {
        title: "常见错字",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 全民健身中心 | 主管部门 | 体育局 |
          | 年度目标 | 建全管理机制，全力以去推动重点项目建设 | < | < |`,
        cells: ["B3"],
      },
    ],
  },
  check({ declaration }) {
    return declaration.fields.flatMap((field): Found[] => {
      const text = typedText(field);
      if (text === null || !ANY_ERROR.test(text)) return [];
      const found = ERRORS.flatMap(([wrong, right]) =>
        [...new Set(text.match(wrong) ?? [])].map((word) => `${quote(word)}应为${quote(right)}`),
      );
      if (found.length === 0) return [];
      const corrected = ERRORS.reduce((rest, [wrong, right]) => rest.replace(wrong, right), text);
      return [
        {
          blamed: [field.at],
          message: `${labelOf(field)}中疑有错字：${found.join("，")}。`,
          fixes: rewrite(field, corrected, false, "改正错字"),
          subject: field.path,
        },
      ];
    });
  },
};
