/** Which characters a number format asks for: `[DBNum1]` 一二三, `[DBNum2]` 壹贰叁. */
export type NumeralStyle = "DBNum1" | "DBNum2";

const DIGITS = { DBNum1: "〇一二三四五六七八九", DBNum2: "零壹贰叁肆伍陆柒捌玖" } as const;
const STEPS = { DBNum1: ["", "十", "百", "千"], DBNum2: ["", "拾", "佰", "仟"] } as const;
const GROUPS = ["", "万", "亿", "万亿"] as const;

/** `3343.64` → `三千三百四十三.六四`, as Excel shows a number; a number of 17 digits and more stays as it is. */
export function chineseNumber(text: string, style: NumeralStyle): string {
  return text.replace(/\d+(?:\.\d+)?/g, (match) => {
    const [whole = "", fraction] = match.split(".");
    if (whole.length > 16) return match;
    return wholeNumber(whole, style) + (fraction === undefined ? "" : `.${digitByDigit(fraction, style)}`);
  });
}

/** `2026年12月1日` → `二〇二六年十二月一日`, as Excel shows a date: years digit by digit, and ten without its one. */
export function chineseDate(text: string, style: NumeralStyle): string {
  return text.replace(/\d+/g, (digits) => {
    if (digits.length > 2) return digitByDigit(digits, style);
    const number = wholeNumber(digits, style);
    return style === "DBNum1" ? number.replace(/^一十/, "十") : number;
  });
}

function digitByDigit(digits: string, style: NumeralStyle): string {
  return [...digits].map((digit) => DIGITS[style][Number(digit)] ?? digit).join("");
}

function wholeNumber(digits: string, style: NumeralStyle): string {
  const zero = DIGITS[style][0] ?? "";
  let result = "";
  let gap = false;
  [...digits].forEach((digit, index) => {
    const place = digits.length - 1 - index;
    if (digit === "0") gap = true;
    else {
      if (gap && result !== "") result += zero;
      gap = false;
      result += (DIGITS[style][Number(digit)] ?? "") + (STEPS[style][place % 4] ?? "");
    }
    const groupIsEmpty = /^0*$/.test(digits.slice(Math.max(0, index - 3), index + 1));
    if (place % 4 === 0 && !groupIsEmpty) result += GROUPS[place / 4] ?? "";
  });
  return result === "" ? zero : result;
}
