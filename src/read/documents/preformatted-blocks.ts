import type { Span } from "../../types.ts";
import { linesOf } from "../text/lines.ts";
import type { LinePart } from "./lined-text.ts";

interface PreformattedBlock {
  /** Of its class or `lang`, as in `language-sql`; empty where there is none. */
  readonly language: string;
  readonly span: Span;
  readonly lines: readonly Span[];
  readonly parts: readonly LinePart[];
}

/** What stands in `<pre>` of a stretch of HTML: tags within it are blank, and references mean their characters. */
export function preformatted(text: string, [start, end]: Span): readonly PreformattedBlock[] {
  const blocks: PreformattedBlock[] = [];
  let open: { language: string; from: number } | null = null;
  let shown = "";
  for (let at = start; at < end; ) {
    const tag = tagAt(text, at, end);
    if (!tag) {
      shown += text[at++];
      continue;
    }
    if (open && tag.name === "/pre") {
      blocks.push(blockOf(text, open.language, open.from, shown));
      open = null;
    } else if (tag.name === "pre") {
      open = { language: languageIn(tag.text), from: tag.end };
      shown = "";
    } else if (open) {
      shown += " ".repeat(tag.end - at);
      if (open.language === "" && tag.name === "code") open.language = languageIn(tag.text);
    }
    at = tag.end;
  }
  return blocks;
}

/** The tag that begins at a place; null: none does. */
function tagAt(
  text: string,
  at: number,
  end: number,
): { readonly name: string; readonly text: string; readonly end: number } | null {
  if (text[at] !== "<") return null;
  const close = text.indexOf(">", at);
  const name = /^\/?[A-Za-z][A-Za-z0-9]*/.exec(text.slice(at + 1, at + 40))?.[0];
  if (name === undefined || close < 0 || close >= end) return null;
  return { name: name.toLowerCase(), text: text.slice(at, close), end: close + 1 };
}

function languageIn(tag: string): string {
  const found = /\b(?:lang(?:uage)?-|highlight-source-|lang=["']?)([\w-]+)/.exec(tag);
  return found?.[1]?.toLowerCase() ?? "";
}

const references = new Map([
  ["&lt;", "<"],
  ["&gt;", ">"],
  ["&amp;", "&"],
  ["&quot;", '"'],
  ["&#39;", "'"],
]);

function blockOf(text: string, language: string, from: number, shown: string): PreformattedBlock {
  // A character, and blanks for the rest of its reference.
  const meant = shown.replace(/&(?:lt|gt|amp|quot|#39);/g, (found) =>
    (references.get(found) ?? "").padEnd(found.length),
  );
  const lines = linesOf(text, [from, from + shown.length]).map(({ span }) => span);
  const parts = lines.map(([begin, stop]) => ({ from: begin, text: meant.slice(begin - from, stop - from) }));
  return { language, span: [from, from + shown.length], lines, parts };
}
