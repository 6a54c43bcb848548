import path from "node:path";
import type { Ground } from "../../discover/ground.ts";
import { openFile } from "../../discover/open.ts";
import { parseStatistics } from "../../parse/statistics.ts";
import { UsageError } from "../../types/usage-error.ts";
import type { RelationStatistics, Statistics, TableSize } from "../../types.ts";

const largest = 8 * 2 ** 20;

/**
 * The sizes of tables that an export of statistics tells. Throws a UsageError where the file is none.
 * @param ground what it may not lead out of; null: somebody has named it
 */
export function readTableSizes(
  cwd: string,
  name: string,
  ground: Ground | null = null,
): readonly TableSize[] {
  const opened = openFile(path.resolve(cwd, name), ground, largest);
  if ("bytes" in opened) return parseTableSizes(opened.bytes.toString("utf8"), name);
  const why = opened.why === null ? "" : ` (it ${opened.why.replace(/, not read$/, "")})`;
  throw new UsageError(
    `the file ${name} of tables cannot be read${why}; indexwright statistics --redact prints the SQL that makes one`,
  );
}

/** The same of its text; `name`: what complaints call the file. */
export function parseTableSizes(text: string, name: string): readonly TableSize[] {
  const read = parseStatistics({ path: name, text, changed: "none" });
  if ("wrong" in read) throw new UsageError(`tables: ${name}: ${read.wrong}`);
  return sizesIn(read);
}

/** What nobody has counted is left out. Before PostgreSQL 14 that was 0, as an empty table has. */
function sizesIn({ relations, major }: Statistics): readonly TableSize[] {
  const parts = new Map<string, RelationStatistics[]>();
  for (const relation of relations) {
    const { partitionOf } = relation;
    if (!partitionOf) continue;
    const parent = keyOf(partitionOf);
    parts.set(parent, [...(parts.get(parent) ?? []), relation]);
  }
  const rowsOf = (relation: RelationStatistics, above: readonly string[]): number | null => {
    const key = keyOf(relation);
    const below = parts.get(key) ?? [];
    // A file from outside may have a table in itself.
    if (above.includes(key) || (below.length === 0 && relation.tuples < (major < 14 ? 1 : 0))) return null;
    if (below.length === 0) return Math.round(relation.tuples);
    return below.reduce<number | null>((sum, part) => {
      const rows = sum === null ? null : rowsOf(part, [...above, key]);
      return sum === null || rows === null ? null : sum + rows;
    }, 0);
  };
  return relations.flatMap((relation) => {
    const rows = relation.table === null ? rowsOf(relation, []) : null;
    const { schema, name } = relation;
    return rows === null ? [] : [{ schema, name, rows, writes: null }];
  });
}

function keyOf({ schema, name }: { readonly schema: string; readonly name: string }): string {
  return `${schema}\0${name}`;
}
