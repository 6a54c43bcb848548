import type { WrittenBlock, WrittenRunbook } from "../../types.ts";
import { cell, fence, paragraph } from "../escape/markdown.ts";

/** A runbook as Markdown, to be kept beside the migrations, read as it stands, and held against the same rules as any other. */
export function runbookMarkdown({ title, version, sections }: WrittenRunbook): string {
  const parts = [
    `# ${paragraph(title)}`,
    `Written by Indexwright ${version}.`,
    ...sections.flatMap(({ title: name, blocks }, at) => [
      `## ${at + 1}. ${paragraph(name)}`,
      ...blocks.map(blockText),
    ]),
  ];
  return `${parts.join("\n\n")}\n`;
}

function blockText(block: WrittenBlock): string {
  switch (block.kind) {
    case "heading":
      return `### ${paragraph(block.text)}`;
    case "text":
      return paragraph(block.text);
    case "list":
      return block.items.map((item) => `- ${paragraph(item)}`).join("\n");
    case "boxes":
      return block.items.map((item) => `- [ ] ${paragraph(item)}`).join("\n");
    case "code":
      return fence(block.text, block.language);
    case "table":
      return [block.head, block.head.map(() => "---"), ...block.rows]
        .map((cells, at) => `| ${cells.map((words) => (at === 1 ? words : cell(words))).join(" | ")} |`)
        .join("\n");
  }
}
