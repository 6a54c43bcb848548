import { positionAt } from "../../text/offsets.ts";
import type { SentMigration, SentSql, SourceFile, Span } from "../../types.ts";
import { logLine } from "../escape/log.ts";

type Unread = SentSql["unread"][number];

/** What is sent, as SQL that psql takes, with its places as comments. */
export function sentSqlText({ migrations, unread }: SentSql): string {
  const placed = new Map<SentMigration, Unread[]>();
  const elsewhere: Unread[] = [];
  const byFile = new Map<SourceFile, SentMigration[]>();
  for (const migration of migrations) {
    const all = byFile.get(migration.file) ?? [];
    byFile.set(migration.file, all);
    all.push(migration);
  }
  for (const passage of unread) {
    const among = (byFile.get(passage.file) ?? []).filter(({ span }) => holds(span, passage.span));
    const at = among.find((one) => isNear(passage.span, one)) ?? among[0];
    if (!at) elsewhere.push(passage);
    else {
      const lost = placed.get(at) ?? [];
      placed.set(at, lost);
      lost.push(passage);
    }
  }
  const own = migrations.map((migration) => ({ migration, lost: placed.get(migration) ?? [] }));
  return [
    ...own.map(({ migration, lost }) => blockOf(migration, lost)),
    ...elsewhere.map((one) => `${notRead(one)}\n`),
  ].join("\n");
}

function holds([start, end]: Span, [at]: Span): boolean {
  return start <= at && at <= end;
}

/** Of a file with two ways, what could not be read stands with the way that has the nearest statement. */
function isNear([start]: Span, { direction, statements }: SentMigration): boolean {
  const spans = statements.map(({ span }) => span);
  if (spans.length === 0) return direction === "up";
  return spans.some(([from, to]) => Math.abs(from - start) < 4000 && (from <= start || start <= to));
}

function blockOf(
  { file, tool, direction, execution, why, statements }: SentMigration,
  lost: readonly Unread[],
): string {
  const lines = [`-- ${file.path} (${tool}, ${direction}): ${execution}; ${why}`].map(logLine);
  const left = [...lost].sort((a, b) => a.span[0] - b.span[0]);
  for (const [at, { sql, file: from, span, message, boundary, beside }] of statements.entries()) {
    while (left[0] && left[0].span[0] < span[0]) lines.push(notRead(left.shift() ?? left[0]));
    if (!boundary)
      lines.push(
        `-- ${placeOf(from, span)}${statements[at - 1]?.message === message ? ", in the same query" : ""}${beside ? ", over another connection" : ""}`,
      );
    lines.push(`${sql.trimEnd()};`);
  }
  lines.push(...left.map(notRead));
  return `${lines.join("\n")}\n`;
}

function notRead({ file, span, message }: Unread): string {
  return logLine(`-- not read: ${placeOf(file, span)}: ${message}`);
}

function placeOf(file: SourceFile, [start]: Span): string {
  return logLine(`${file.path}:${positionAt(file, start).line}`);
}
