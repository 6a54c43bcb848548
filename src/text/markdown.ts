import { parse, postprocess, preprocess } from "micromark";
import type { Span } from "../types.ts";

/** A block of code: between fences, or indented. */
export interface MarkdownBlock {
  /** The first word behind the opening fence, in lower case; empty where there is none. */
  readonly language: string;
  readonly span: Span;
  /** What stands in it line by line, without the indent of lists and the marks of quotes. */
  readonly lines: readonly Span[];
}

/** A paragraph, a heading or a table, as its reader sees it. */
export interface MarkdownProse {
  readonly span: Span;
  /** As long as the span: what only marks it up, and each line's end, is a blank. */
  readonly text: string;
  readonly heading: boolean;
}

export interface MarkdownPage {
  readonly blocks: readonly MarkdownBlock[];
  readonly prose: readonly MarkdownProse[];
  /** HTML, comments included. */
  readonly html: readonly Span[];
  /** Code within prose. */
  readonly code: readonly Span[];
}

const nothing: MarkdownPage = { blocks: [], prose: [], html: [], code: [] };

/** What only marks prose up. */
const marks = new Set([
  "blockQuotePrefix",
  "codeTextSequence",
  "emphasisSequence",
  "htmlText",
  "lineEnding",
  "linePrefix",
  "listItemIndent",
  "strongSequence",
]);

type MarkdownToken = Parameters<typeof postprocess>[0][number][1];

/** No person quotes quotes so often, or indents a list so far: the parser looks at all of it again for each line. */
const tooDeep = /^(?:[ \t]*>){40}|^ {200,}(?:[-*+]|\d+[.)]) /m;

/** The parts of a page of CommonMark, in its order. What is nested too deep for the parser is no page. */
export function readMarkdown(text: string): MarkdownPage {
  if (tooDeep.test(text)) return nothing;
  let events: ReturnType<typeof postprocess>;
  try {
    events = postprocess(
      parse()
        .document()
        .write(preprocess()(text, undefined, true)),
    );
  } catch {
    return nothing;
  }
  // The parser does not count a byte order mark.
  const mark = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const reader = new PageReader(text, mark);
  for (const [way, token] of events)
    if (way === "enter") reader.enter(token);
    else reader.leave(token);
  return reader.page;
}

class PageReader {
  readonly page = {
    blocks: [] as MarkdownBlock[],
    prose: [] as MarkdownProse[],
    html: [] as Span[],
    code: [] as Span[],
  };
  readonly #text: string;
  readonly #mark: number;
  #block: { language: string; lines: Span[] } | null = null;
  #marks: Span[] = [];

  constructor(text: string, mark: number) {
    this.#text = text;
    this.#mark = mark;
  }

  #span({ start, end }: MarkdownToken): Span {
    return [start.offset + this.#mark, end.offset + this.#mark];
  }

  enter(token: MarkdownToken): void {
    const { type } = token;
    if (type === "codeFenced" || type === "codeIndented") this.#block = { language: "", lines: [] };
    else if (type === "paragraph" || type === "atxHeading" || type === "setextHeading") this.#marks = [];
    else if (type === "htmlFlow" || type === "htmlText") this.page.html.push(this.#span(token));
    else if (type === "codeText") this.page.code.push(this.#span(token));
    if (marks.has(type)) this.#marks.push(this.#span(token));
    if (!this.#block) return;
    if (type === "codeFlowValue") this.#block.lines.push(this.#span(token));
    else if (type === "codeFencedFenceInfo" && this.#block.language === "")
      this.#block.language = this.#text.slice(...this.#span(token)).toLowerCase();
  }

  leave(token: MarkdownToken): void {
    const { type } = token;
    if (type === "codeFenced" || type === "codeIndented") {
      if (this.#block) this.page.blocks.push({ ...this.#block, span: this.#span(token) });
      this.#block = null;
    } else if (type === "paragraph" || type === "atxHeading" || type === "setextHeading")
      this.page.prose.push(this.#proseOf(token));
  }

  #proseOf(token: MarkdownToken): MarkdownProse {
    const span = this.#span(token);
    let [text, at] = ["", span[0]];
    for (const [from, to] of this.#marks) {
      if (from < at || to > span[1]) continue;
      text += this.#text.slice(at, from) + " ".repeat(to - from);
      at = to;
    }
    return { span, text: text + this.#text.slice(at, span[1]), heading: token.type !== "paragraph" };
  }
}
