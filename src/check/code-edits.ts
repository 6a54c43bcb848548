import type { Fix, ModelledVersion, SourceFile, Span } from "../types.ts";

/** What may end a literal, or begin something else in it, in any language. */
const unfit = /["'`\\\n\r]|\$\{|#\{|%/;

/**
 * Which fixes can be made in these files as they stand: of a migration in code those alone that stay within the SQL of
 * one literal, and mean the same in every language; none within a query whose answer psql sends.
 */
export function editable(version: ModelledVersion): (fix: Fix) => boolean {
  const literals = new Map<SourceFile, Span[]>();
  const queries = new Map<SourceFile, Span[]>();
  for (const { migration, statements } of [...version.up, ...version.down]) {
    if (!migration.sent) {
      for (const { file, call } of statements)
        if (call) queries.set(file, [...(queries.get(file) ?? []), call]);
      continue;
    }
    const known = literals.get(migration.file) ?? [];
    literals.set(migration.file, known);
    for (const { span, tokens, body } of statements)
      if (body === null && tokens().length > 0) known.push(span);
  }
  if (literals.size === 0 && queries.size === 0) return () => true;
  return ({ edits }) =>
    edits.every(({ file, span, text }) => {
      if (queries.get(file)?.some(([start, end]) => start < span[1] && span[0] < end)) return false;
      const inside = literals.get(file);
      if (!inside) return true;
      return !unfit.test(text) && inside.some(([start, end]) => start < span[0] && span[1] < end);
    });
}
