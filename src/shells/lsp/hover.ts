import {
  type Hover,
  type InlayHint,
  InlayHintKind,
  type Position as LspPosition,
  MarkupKind,
} from "vscode-languageserver";
import type { StatementFacts } from "../../programs/statement-facts.ts";
import { text as escaped, fence } from "../../report/escape/markdown.ts";
import { blocks } from "../../report/prose.ts";
import type { Finding, Report } from "../../types.ts";
import { editorRange, offsetAt } from "./ranges.ts";

/** What is found at a place and how its statement is sent; null: nothing stands there. */
export function hoverAt(
  report: Report,
  facts: readonly StatementFacts[],
  path: string,
  document: string,
  position: LspPosition,
): Hover | null {
  const offset = offsetAt(document, position);
  const isHere = ({ file, span }: Pick<Finding, "file" | "span">): boolean =>
    file.path === path && span[0] <= offset && offset <= span[1];
  const found = report.findings.filter(isHere);
  const sent = facts.filter(isHere);
  const parts = [...found.map((one) => findingText(one, report)), ...sent.map(sendingText)];
  const place = found[0] ?? sent[0];
  if (parts.length === 0 || !place) return null;
  return {
    contents: { kind: MarkupKind.Markdown, value: parts.join("\n\n---\n\n") },
    range: editorRange(place.file, place.span),
  };
}

function findingText({ rule, severity, message, why, instead }: Finding, { rules }: Report): string {
  const page = rules.find(({ id }) => id === rule)?.url;
  const name = page === undefined ? `\`${rule}\`` : `[${rule}](${encodeURI(page)})`;
  const advice = blocks(instead).map((block) =>
    block.kind === "code" ? fence(block.text, "sql") : escaped(block.text),
  );
  return [`**${severity}** ${name}: ${escaped(message)}`, escaped(why), "**Instead:**", ...advice].join(
    "\n\n",
  );
}

function sendingText({ tool, direction, execution, why, inTransaction, lock }: StatementFacts): string {
  return [
    `**Sent** by ${escaped(tool)}, on the way ${direction}: \`${execution}\`, ${inTransaction ? "in a transaction" : "outside any transaction"}; ${escaped(why)}.`,
    lock === null ? "It takes no lock on a table that others would notice." : `**Lock:** ${escaped(lock)}`,
  ].join("\n\n");
}

/** The strongest lock of each statement, at the end of its first line. */
export function lockHints(
  facts: readonly StatementFacts[],
  path: string,
  lines: readonly string[],
): InlayHint[] {
  return facts.flatMap(({ file, span, lock }): InlayHint[] => {
    if (file.path !== path || lock === null) return [];
    const { line } = editorRange(file, span).start;
    const character = (lines[line] ?? "").replace(/\r$/, "").length;
    return [{ position: { line, character }, label: lock, kind: InlayHintKind.Type, paddingLeft: true }];
  });
}
