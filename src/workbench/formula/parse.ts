import { tokenize } from "../../grid/formulaTokens";
import type { Reference, Token } from "../../grid/formulaTokens";

/** A formula as a tree. */
export type Expression =
  | { readonly kind: "constant"; readonly value: string | number | boolean }
  | { readonly kind: "error"; readonly text: string }
  | Reference
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "missing" }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Expression[] }
  | { readonly kind: "unary"; readonly operator: "-" | "+" | "%"; readonly operand: Expression }
  | {
      readonly kind: "binary";
      readonly operator: string;
      readonly left: Expression;
      readonly right: Expression;
    };

// From weak to strong, as Excel binds them; the sign binds stronger than the power: -2^2 is 4.
const LEVELS: readonly (readonly string[])[] = [
  ["=", "<>", "<", ">", "<=", ">="],
  ["&"],
  ["+", "-"],
  ["*", "/"],
  ["^"],
];
// A formula nested deeper is refused rather than overflowing the stack; Excel's own limit is 64.
const MAX_DEPTH = 64;

/** The tree of a formula (with or without `=`), or null where it is none that Excel would accept, or uses a syntax that is not known here. */
export function parseFormula(formula: string): Expression | null {
  const tokens = tokenize(formula.replace(/^=/, "")).filter((token) => token.kind !== "space");
  let at = 0;
  let depth = 0;
  const peek = () => tokens[at];
  const isOperator = (token: Token | undefined, text: string) =>
    token?.kind === "operator" && token.text === text;
  const take = (text: string) => {
    if (!isOperator(peek(), text)) return false;
    at++;
    return true;
  };

  function level(index: number): Expression | null {
    const operators = LEVELS[index];
    if (!operators) return prefix();
    let left = level(index + 1);
    for (;;) {
      const token = peek();
      if (!left || token?.kind !== "operator" || !operators.includes(token.text)) return left;
      at++;
      const right = level(index + 1);
      left = right && { kind: "binary", operator: token.text, left, right };
    }
  }
  function prefix(): Expression | null {
    for (const operator of ["-", "+"] as const) {
      if (!take(operator)) continue;
      const operand = prefix();
      return operand && { kind: "unary", operator, operand };
    }
    let operand = primary();
    while (operand && take("%")) operand = { kind: "unary", operator: "%", operand };
    return operand;
  }
  function primary(): Expression | null {
    const token = peek();
    if (!token) return null;
    at++;
    if (token.kind === "reference") return token;
    switch (token.kind) {
      case "number":
        return { kind: "constant", value: Number(token.text) };
      case "text":
        return { kind: "constant", value: token.text.slice(1, -1).replaceAll('""', '"') };
      case "error":
        return { kind: "error", text: token.text };
      case "name":
        return take("(") ? call(token.text.toUpperCase()) : nameOrTruth(token.text);
      case "operator": {
        if (token.text !== "(" || ++depth > MAX_DEPTH) return null;
        const inner = level(0);
        depth--;
        return inner && take(")") ? inner : null;
      }
      case "space":
      case "unknown":
        return null;
    }
  }
  function call(name: string): Expression | null {
    const args: Expression[] = [];
    if (take(")")) return { kind: "call", name, args };
    if (++depth > MAX_DEPTH) return null;
    for (;;) {
      const empty = isOperator(peek(), ",") || isOperator(peek(), ")");
      const arg: Expression | null = empty ? { kind: "missing" } : level(0);
      if (!arg) return null;
      args.push(arg);
      if (take(",")) continue;
      depth--;
      return take(")") ? { kind: "call", name, args } : null;
    }
  }
  const tree = level(0);
  return at === tokens.length ? tree : null;
}

function nameOrTruth(name: string): Expression {
  const upper = name.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { kind: "constant", value: upper === "TRUE" };
  return { kind: "name", name };
}
