import { isMap, isScalar, isSeq, LineCounter, type ParsedNode, type Scalar } from "yaml";
import { yamlComments, yamlDocuments } from "../../text/parsed-yaml.ts";
import type { Span } from "../../types.ts";
import type { LinePart } from "./lined-text.ts";
import type { DocumentBlock, DocumentParts } from "./part.ts";

const longest = 2 ** 20;

/** Keys whose texts are scripts: GitHub's and CircleCI's `run`, CircleCI's `command`, GitLab's `script`. */
const scripts = new Set(["run", "command", "script", "before_script", "after_script"]);

/** The scripts of a workflow of GitHub, GitLab or CircleCI. What is no YAML has none. */
export function readWorkflow(text: string): DocumentParts {
  const blocks: DocumentBlock[] = [];
  try {
    for (const document of yamlDocuments(text, new LineCounter().addNewLine, longest))
      collect(document.contents, false, text, blocks, 0);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return { blocks, passages: [], comments: yamlComments(text), closed: true };
}

function collect(
  node: ParsedNode | null,
  isScript: boolean,
  text: string,
  blocks: DocumentBlock[],
  depth: number,
): void {
  if (depth > 50) return;
  if (isMap(node))
    for (const { key, value } of node.items)
      collect(value, isScalar(key) && scripts.has(String(key.value)), text, blocks, depth + 1);
  else if (isSeq(node)) for (const item of node.items) collect(item, isScript, text, blocks, depth + 1);
  else if (isScript && isScalar(node) && typeof node.value === "string") {
    const lines = linesIn(node, text);
    const [first, last] = [lines[0], lines.at(-1)];
    const quote = text[node.range[0]];
    const isQuoted = node.type?.startsWith("QUOTE") === true;
    const parts = isQuoted ? { parts: lines.map((span) => unescaped(text, span, quote)) } : {};
    const folded = node.type === "BLOCK_FOLDED" ? { folded: true as const } : {};
    if (first && last)
      blocks.push({ language: "shell", span: [first[0], last[1]], lines, ...parts, ...folded });
  }
}

/** What the escapes of a scalar of YAML mean, in as many characters; what has no such meaning is blank. */
function unescaped(text: string, [start, end]: Span, quote: string | undefined): LinePart {
  let opens = true;
  const inner = text.slice(start, end).replace(quote === "'" ? /''/g : /\\[\s\S]/g, (found) => {
    const char = found[1] ?? "";
    if (char === "n") return " \n";
    if (!/["'\\/]/.test(char)) return "  ";
    opens = !opens;
    return opens ? `${char} ` : ` ${char}`;
  });
  return { from: start, text: inner };
}

/** The lines of a text, without the indent of a block. */
function linesIn(node: Scalar.Parsed, text: string): readonly Span[] {
  const [start, end] = node.range;
  const isBlock = node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED";
  if (!isBlock) return node.type === "PLAIN" ? [[start, end]] : [[start + 1, end - 1]];
  const lines: Span[] = [];
  for (let at = text.indexOf("\n", start) + 1; at > 0 && at < end; ) {
    const next = text.indexOf("\n", at);
    const stop = next < 0 || next > end ? end : next;
    lines.push([at, text[stop - 1] === "\r" ? stop - 1 : stop]);
    at = next < 0 ? end : next + 1;
  }
  const indents = lines.flatMap((span) => /^ *(?=\S)/.exec(text.slice(...span))?.[0].length ?? []);
  const indent = Math.min(...indents, 1000);
  return lines.map(([from, to]) => [Math.min(from + indent, to), to]);
}
