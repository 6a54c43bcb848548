import { readMarkdown } from "../../text/markdown.ts";
import type { Span } from "../../types.ts";
import type { DocumentBlock, DocumentParts } from "./part.ts";
import { typedLines } from "./prompts.ts";

const sqlLanguages = new Set(["sql", "postgresql", "postgres", "pgsql", "psql", "plpgsql"]);
const shellLanguages = new Set([
  "bash",
  "sh",
  "shell",
  "zsh",
  "console",
  "terminal",
  "shell-session",
  "shellsession",
]);

/** What a statement begins with: a block that does not say its language may be SQL. */
const beginsSql =
  /^(?:\s|--[^\n]*\n)*(?:create|drop|alter|reindex|select|explain|analyze|vacuum|begin|set|insert|update|with)\b/i;
const endsStatement = /;[ \t]*(?:--[^\n]*)?$/m;

/** Within prose: a whole query, or a whole command. What only names a statement is no SQL. */
const wholeQuery = /^(?:select|with|explain)\b[\s\S]*\bfrom\b/i;
const wholeCommand = /^psql\s[\s\S]*\s-\w*[cf]/;

/** A page of Markdown: its blocks of SQL and shell, as they would be typed, and what it says. */
export function readMarkdownDocument(text: string): DocumentParts {
  const page = readMarkdown(text);
  const blocks = page.blocks.map(({ language, span, lines }): DocumentBlock => {
    const kind = languageOf(language, text, lines);
    return { language: kind, span, lines: kind === "other" ? lines : typedLines(text, lines, kind) };
  });
  const inline = page.code.flatMap((span) => inlineBlock(text, span));
  return {
    blocks: [...blocks, ...inline].sort((a, b) => a.span[0] - b.span[0]),
    passages: page.prose,
    comments: page.html,
  };
}

function languageOf(said: string, text: string, lines: readonly Span[]): DocumentBlock["language"] {
  const language = said.replace(/^[{.]+|[}:,].*$/g, "");
  if (sqlLanguages.has(language)) return "sql";
  if (shellLanguages.has(language)) return "shell";
  if (language !== "") return "other";
  for (const kind of ["sql", "shell"] as const) if (typedLines(text, lines, kind) !== lines) return kind;
  const whole = lines.map((span) => text.slice(...span)).join("\n");
  return beginsSql.test(whole) && endsStatement.test(whole) ? "sql" : "other";
}

function inlineBlock(text: string, [start, end]: Span): readonly DocumentBlock[] {
  const ticks = /^`+/.exec(text.slice(start, end))?.[0].length ?? 0;
  const inner: Span = [start + ticks, end - ticks];
  const code = text.slice(...inner).trim();
  const language = wholeQuery.test(code) ? "sql" : wholeCommand.test(code) ? "shell" : null;
  return language === null || code.includes("\n")
    ? []
    : [{ language, span: inner, lines: [inner], inline: true }];
}
