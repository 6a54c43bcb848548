import { endOfLexeme, isTrivia, trimTrivia } from "../../../sql/grammar/lexer.ts";
import { sliced, type TextValue } from "../../code/value.ts";

/** How Liquibase cuts a text (`sql`, `sqlFile`, `rollback`): StringUtil.processMultiLineSQL. */
export interface Cutting {
  /** False: it is sent in one piece. */
  readonly splits: boolean;
  /** What ends a statement, besides what it may be told. */
  readonly delimiter: string | undefined;
}

/** The statements of a text, each with its place; what holds comments alone is none. */
export function statementsIn(text: TextValue, { splits, delimiter }: Cutting): readonly TextValue[] {
  const whole: readonly (readonly [number, number])[] = [[0, text.text.length]];
  const cut = splits
    ? delimiter === undefined || delimiter === ";"
      ? atSemicolons(text.text)
      : atDelimiter(text.text, delimiter)
    : whole;
  return cut.flatMap(([start, end]) => {
    const [from, to] = trimTrivia(text.text, start, end);
    return from < to ? [sliced(text, from, to)] : [];
  });
}

function atSemicolons(text: string): readonly (readonly [number, number])[] {
  const parts: (readonly [number, number])[] = [];
  let from = 0;
  for (let at = 0; at < text.length; ) {
    const stop = endOfLexeme(text, at, text.length);
    const to = stop < 0 ? ~stop : stop;
    if (text[at] === ";" && !isTrivia(text, at)) {
      parts.push([from, at]);
      from = to;
    }
    at = to;
  }
  return [...parts, [from, text.length]];
}

/**
 * "/" ends a statement on a line of its own, any other word wherever it stands (StringUtil.isDelimiter). What is written as a
 * pattern, as "\nGO", is a word on a line of its own.
 */
function atDelimiter(text: string, delimiter: string): readonly (readonly [number, number])[] {
  const word = delimiter.replace(/^(?:\\[rn]\??)+|(?:\\[rns][*?+]?|\$)+$/g, "");
  if (word === "" || /[\\^$.*+?()[\]{}|]/.test(word)) return [[0, text.length]];
  const ownLine = word === "/" || word !== delimiter;
  const parts: (readonly [number, number])[] = [];
  let from = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    if (ownLine && !isLine(text, at, at + word.length)) continue;
    parts.push([from, at]);
    from = at + word.length;
  }
  return [...parts, [from, text.length]];
}

function isLine(text: string, start: number, end: number): boolean {
  const before = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  const next = text.indexOf("\n", end);
  return `${before}${text.slice(end, next < 0 ? text.length : next)}`.trim() === "";
}
