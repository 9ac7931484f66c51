import { compact } from "../../declaration/normalise";

/** Words that say a direction or a wish, and no measure. */
const DIRECTION =
  "提升|提高|改善|增强|加强|优化|完善|促进|推动|推进|增长|增加|减少|降低|下降|缓解|巩固|健全|保障|改进|扩大|深化|规范|发展|缩短|减轻|好转|上升|加快|强化|控制|遏制|带动|维护";
const DEGREE =
  "有效|有所|逐步|逐渐|进一步|持续|不断|明显|显著|较大|大幅|稳步|切实|积极|充分|基本|全面|较好|更加|日益|继续|一定程度|长期|稳定";
const BARE =
  "合理|及时|可控|健全|明显|显著|有效|良性|较好|良好|较高|较低|长期|持续|稳定|规范|到位|满意|较满意|基本满意|比较满意|充分|适当|完善|有保障|增强|一般|较强|高|低|好|强|大|小";

const WEAK = new RegExp(
  `(?:${DEGREE})(?:得到|的|地|有)?(?:${DIRECTION})|(?:${DIRECTION})(?:情况)?(?:${DEGREE})|(?:得到|有)(?:${DEGREE}|一定)?(?:${DIRECTION})`,
);
/** One vague word, or one that only joins them; the first group holds a word that says something. */
const PART = new RegExp(`^(?:(${DIRECTION}|${BARE})|${DEGREE}|得到|情况|有|较|已|比|更|了|和|、)`);

/** Whether a value consists of vague words alone: `巩固提高`, `基本满意`. */
function isOnlyVague(plain: string): boolean {
  let said = false;
  let rest = plain;
  while (rest !== "") {
    const part = PART.exec(rest);
    if (!part) return false;
    said ||= part[1] !== undefined;
    rest = rest.slice(part[0].length);
  }
  return said;
}

/** Values in words that are measured against something: a grade, a standard, yes or no. */
const MEASURED =
  /[优良合及]等?(?:秀|好|格)?(?:以上|等次|等级)|优秀|^[优良中]$|合格|达标|通过|验收|国家标准|行业标准|地方标准|国标|规范要求|(?:[一二三四五ⅠⅡⅢⅣⅤ]|[A-D])[级类等]|零(?:增长|事故|投诉|发生|容忍)|不发生|无(?:事故|投诉|违规|重大|安全)|杜绝|全部|所有|全覆盖|不低于上年|不高于上年|概算|预算批复|批复/;

/** The vague word or phrase of a value in words that names no threshold, or null. */
export function vagueWord(text: string): string | null {
  const plain = compact(text).replace(/[。;；,，]+$/, "");
  if (plain === "" || MEASURED.test(plain)) return null;
  if (plain.length <= 14 && isOnlyVague(plain)) return plain;
  return WEAK.exec(plain)?.[0] ?? null;
}

/** What goals promise when they promise nothing that can be measured. 保障, 推进, 规范 and the like may well be the task itself. */
const PROMISED = "提升|提高|改善|增强|优化|完善|促进|增加|减少|降低|缓解|巩固|健全|改进|扩大|深化|强化";

/** The vague words of a goal, each once, in order: words of direction, with or without a degree. */
export function vagueWordsIn(text: string): string[] {
  const plain = compact(text);
  const found =
    plain.match(new RegExp(`(?:${DEGREE})(?:${DIRECTION})|${PROMISED}|有所|逐步|进一步|明显|显著`, "g")) ??
    [];
  return [...new Set(found)];
}
