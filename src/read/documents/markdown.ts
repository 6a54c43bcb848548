import { readMarkdown } from "../../text/markdown.ts";
import type { Span } from "../../types.ts";
import { linesOfFile } from "./lined-text.ts";
import type { DocumentBlock, DocumentParts } from "./part.ts";
import { preformatted } from "./preformatted-blocks.ts";
import { type TypedLines, typedLines } from "./prompts.ts";
import { isShellLine } from "./shell/shell-line.ts";
import { indexCommandsIn } from "./shell/unsent-sql.ts";
import { typedIntoPsql } from "./typed-into-psql.ts";

const sqlLanguages = new Set(["sql", "postgresql", "postgres", "pgsql", "psql", "plpgsql"]);
const shellLanguages = new Set([
  ...["bash", "sh", "shell", "zsh", "console", "terminal", "shell-session", "shellsession", "ksh", "fish"],
]);
/** What is shown, and run by nobody. */
const shownLanguages =
  /^(?:te?xt|plain(?:text)?|outputs?|out|results?|logs?|diff|patch|mermaid|markdown|md|csv|none|ascii|tree)$/;

/** What a statement begins with: a block that does not say its language may be SQL. */
const beginsSql =
  /^(?:\s|--[^\n]*\n|\\\w+[^\n]*\n)*(?:create|drop|alter|reindex|select|explain|analyze|vacuum|begin|set|insert|update|delete|with|do|grant|revoke|refresh|cluster|lock|start|show|comment)\b/i;
const endsStatement = /;[ \t]*(?:--[^\n]*)?$/m;

/** Within prose: a whole query, or a whole command. What only names a statement is no SQL. */
const wholeQuery = /^(?:select|with|explain)\b[\s\S]*\bfrom\b/i;
const wholeCommand = /^psql\s[\s\S]*\s-\w*[cf]/;

interface CodeBlock {
  readonly language: string;
  readonly span: Span;
  readonly lines: readonly Span[];
  readonly parts?: DocumentBlock["parts"];
}

/** A page of Markdown: its blocks of SQL and shell, as they would be typed, and what it says. */
export function readMarkdownDocument(text: string): DocumentParts {
  const page = readMarkdown(text);
  const ofHtml = page.html.flatMap((span) => preformatted(text, span));
  const blocks = [...page.blocks, ...ofHtml].flatMap((block) => blocksOf(text, block));
  const inline = page.code.flatMap((span) => inlineBlock(text, span));
  return {
    blocks: [...blocks, ...inline].sort((a, b) => a.span[0] - b.span[0]),
    passages: page.prose,
    comments: page.html,
  };
}

function blocksOf(text: string, { language, span, lines, parts }: CodeBlock): readonly DocumentBlock[] {
  const said = language.replace(/^[{.]+|[}:,].*$/g, "");
  const isKnown = sqlLanguages.has(said) || shellLanguages.has(said);
  const typed = isKnown || said === "" ? typedLines(text, lines) : null;
  // Commands alone, in a block that says it is SQL, are what it is marked as.
  const isMarked = sqlLanguages.has(said) && typed?.every((one) => one.language === "shell");
  if (typed && !isMarked) return typed.map(typedBlock);
  const written = (parts ?? linesOfFile(text, lines)).map((part) => part.text);
  const kind = languageOf(said, written);
  const session = kind === "shell" && !parts ? typedIntoPsql(text, lines) : null;
  if (session) return session.map(typedBlock);
  const query = kind === "other" && said === "" ? queryIn(text, lines) : null;
  if (query) return [{ language: "sql", span, lines: query }];
  const isForeign = kind === "other" && !shownLanguages.test(said) && showsIndex(said, written);
  const foreign = isForeign ? { foreign: true as const } : {};
  return [{ language: kind, span, lines, ...(parts ? { parts } : {}), ...foreign }];
}

/** The lines of a listing that is one query with remarks, as a dashboard is given it; null: it is something else. */
function queryIn(text: string, lines: readonly Span[]): readonly Span[] | null {
  const own = lines.filter((line) => !/^\s*#/.test(text.slice(...line)));
  const written = own.map((line) => text.slice(...line)).join("\n");
  return wholeQuery.test(written.trim()) ? own : null;
}

function typedBlock({ language, lines }: TypedLines): DocumentBlock {
  return { language, lines, span: [lines[0]?.[0] ?? 0, lines.at(-1)?.[1] ?? 0] };
}

/** A listing without a language may be an answer: there it has to begin a line. */
function showsIndex(language: string, written: readonly string[]): boolean {
  return written.some((line) =>
    indexCommandsIn(line).some(([at]) => language !== "" || line.slice(0, at).trim() === ""),
  );
}

function languageOf(said: string, written: readonly string[]): DocumentBlock["language"] {
  if (sqlLanguages.has(said)) return "sql";
  if (shellLanguages.has(said)) return "shell";
  if (said !== "") return "other";
  const whole = written.join("\n");
  if (beginsSql.test(whole) && endsStatement.test(whole)) return "sql";
  return written.some(isShellLine) ? "shell" : "other";
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
