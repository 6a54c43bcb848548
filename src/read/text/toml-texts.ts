import { parse } from "smol-toml";
import type { Span } from "../../types.ts";

/** A text that stands in a file of TOML, with its quotes. */
export interface TomlText {
  readonly text: string;
  readonly span: Span;
}

/** Where the texts and the comments of TOML stand: its parser gives values alone. The file is known to be valid. */
export function tomlTexts(source: string): {
  readonly texts: readonly TomlText[];
  readonly comments: readonly Span[];
} {
  const texts: TomlText[] = [];
  const comments: Span[] = [];
  for (let at = 0; at < source.length; ) {
    const end = endOfToken(source, at);
    const span: Span = [at, end];
    if (source[at] === "#") comments.push(span);
    else if (isQuote(source[at])) texts.push({ text: textOfLiteral(source.slice(at, end)), span });
    at = end;
  }
  return { texts, comments };
}

function endOfToken(source: string, at: number): number {
  const sign = source[at];
  if (sign === "#") {
    const end = source.indexOf("\n", at);
    return end < 0 ? source.length : end;
  }
  return isQuote(sign) ? endOfText(source, at, sign) : at + 1;
}

function isQuote(sign: string | undefined): sign is '"' | "'" {
  return sign === '"' || sign === "'";
}

function endOfText(source: string, start: number, quote: string): number {
  const fence = source.startsWith(quote.repeat(3), start) ? quote.repeat(3) : quote;
  let at = start + fence.length;
  while (at < source.length && !source.startsWith(fence, at))
    at += quote === '"' && source[at] === "\\" ? 2 : 1;
  at = Math.min(at + fence.length, source.length);
  // Up to two quotes more belong to a text of several lines.
  for (let more = 0; fence.length === 3 && more < 2 && source[at] === quote; more++) at++;
  return at;
}

/** As the parser reads it: it knows the escapes. */
function textOfLiteral(literal: string): string {
  const { text } = parse(`text = ${literal}`);
  return typeof text === "string" ? text : "";
}
