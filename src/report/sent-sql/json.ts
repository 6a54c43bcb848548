import { positionAt } from "../../text/offsets.ts";
import type { SentSql, SourceFile, Span } from "../../types.ts";

/** The stable form of what is sent. Lines and columns are 1-based, columns in UTF-16 units; ends are exclusive. */
export function sentSqlJson({ migrations, unread }: SentSql): string {
  const document = {
    version: 1,
    migrations: migrations.map(({ file, tool, direction, execution, why, statements }) => ({
      ...{ file: file.path, tool, direction, execution, why },
      statements: statements.map(({ sql, file: from, span, message, boundary, beside }) => ({
        sql,
        ...(from === file ? {} : { file: from.path }),
        ...placeOf(from, span),
        message,
        boundary,
        ...(beside ? { beside } : {}),
      })),
    })),
    unread: unread.map(({ file, span, message }) => ({ file: file.path, ...placeOf(file, span), message })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function placeOf(file: SourceFile, [start, end]: Span) {
  const [from, to] = [positionAt(file, start), positionAt(file, end)];
  return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}
