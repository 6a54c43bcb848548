import { type Comment, commentsOf } from "../sql/grammar/comments.ts";
import { positionAt } from "../text/offsets.ts";
import type { SourceFile, Span } from "../types.ts";

/** An ignore directive as it stands in a file. */
export interface Directive {
  readonly span: Span;
  readonly line: number;
  readonly rules: readonly string[];
  /** Empty when the author gave none. */
  readonly reason: string;
  readonly wholeFile: boolean;
}

const own =
  /^(?:--|\/\*|\/\/|#|<!--)\s*indexwright\s*:\s*(ignore-file|ignore)\b\s*([^:]*?)\s*(?::\s*([\s\S]*?))?\s*(?:\*\/|-->)?\s*$/i;

/** `-- indexwright: ignore <rule>[, <rule>]: <reason>` and `ignore-file`, in the order they stand. */
export function directivesOf(file: SourceFile, comments?: readonly Span[]): readonly Directive[] {
  if (!/indexwright/i.test(file.text)) return [];
  return commentsIn(file, comments).flatMap((comment) => {
    const found = own.exec(comment.text);
    return found ? [directive(file, comment, found)] : [];
  });
}

/** `comments`: those of a file in another language; absent: it is SQL. */
function commentsIn(file: SourceFile, comments: readonly Span[] | undefined): readonly Comment[] {
  if (!comments) return commentsOf(file, [0, file.text.length]);
  return comments.map((span) => ({ span, text: file.text.slice(...span) }));
}

function directive(file: SourceFile, { span }: Comment, [, verb, rules, reason]: RegExpExecArray): Directive {
  return {
    span,
    line: positionAt(file, span[0]).line,
    rules: (rules ?? "").split(/[\s,]+/).filter((one) => one !== ""),
    reason: (reason ?? "").trim(),
    wholeFile: verb?.toLowerCase() === "ignore-file",
  };
}

/** Directives of other linters, which silence nothing here; each with the program that reads it. */
const foreign: readonly (readonly [RegExp, string])[] = [
  [/^(?:--|\/\*)\s*squawk-(?:ignore|disable)/i, "squawk"],
  [/^(?:--|\/\*)\s*atlas:nolint\b/i, "Atlas"],
  [/^(?:--|\/\*)\s*safety-assured\b/i, "strong_migrations or diesel-guard"],
  [/^(?:--|\/\*)\s*nolint:/i, "sqlfluff or another linter"],
  [/^(?:--|\/\*)\s*pgfence-ignore\b/i, "pgfence"],
  [/^(?:--|\/\*)\s*eugene:\s*ignore\b/i, "eugene"],
  [/^(?:--|\/\*)\s*pgls-ignore\b/i, "the PostgreSQL language server"],
  [/^(?:--|\/\*)\s*(?:migration-pilot|migrationpilot)[-:]/i, "MigrationPilot"],
];

export interface ForeignDirective {
  readonly program: string;
  readonly text: string;
  readonly line: number;
}

export function foreignDirectivesOf(file: SourceFile): readonly ForeignDirective[] {
  if (
    !/squawk-|atlas:nolint|safety-assured|nolint:|pgfence-|eugene:|pgls-ignore|migration-?pilot/i.test(
      file.text,
    )
  )
    return [];
  return commentsOf(file, [0, file.text.length]).flatMap(({ text, span }) => {
    const program = foreign.find(([mark]) => mark.test(text))?.[1];
    return program ? [{ program, text: text.trim(), line: positionAt(file, span[0]).line }] : [];
  });
}
