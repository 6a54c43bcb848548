import type { AlterTableStmt, IndexStmt } from "libpg-query";
import type { IndexShape, QualifiedName, Relation, Statement, TableWork } from "../../types.ts";
import { stringsOf } from "../grammar/name.ts";
import { nodesIn } from "../grammar/nodes.ts";
import { builtIndexes } from "../indexes/built-indexes.ts";

/** Methods whose build sorts or sums up rows. Others may take a thousand times as long for a row (HNSW, GIN over long texts). */
const quickMethods: ReadonlySet<string> = new Set(["btree", "hash", "brin"]);
/** Functions that cost a row next to nothing; of what others do nobody knows. */
const quickFunctions: ReadonlySet<string> = new Set([
  "lower",
  "upper",
  "btrim",
  "left",
  "md5",
  "length",
  "date_trunc",
]);

/** Work that goes through all rows of a table; `times`: once for each index that is built. */
export function workOn(
  table: QualifiedName,
  at: Pick<Statement, "schema">,
  times = 1,
): { readonly work?: TableWork } {
  if (times === 0) return {};
  const known = at.schema.relation(table)?.name ?? null;
  return {
    work: {
      ...{ table, known, times },
      // Only where sizes are told is this asked for.
      get partitions() {
        return lowest(table, at);
      },
    },
  };
}

/** The same of CREATE INDEX; nothing where a row may cost much. */
export function buildOf(
  index: IndexStmt,
  table: QualifiedName,
  at: Pick<Statement, "schema">,
): { readonly work?: TableWork } {
  if (!quickMethods.has(index.accessMethod ?? "btree")) return {};
  for (const [kind, node] of nodesIn(index)) {
    if (kind !== "FuncCall") continue;
    const { funcname = [] } = node as { funcname?: Parameters<typeof stringsOf>[0][] };
    if (!quickFunctions.has(funcname.flatMap(stringsOf).at(-1) ?? "")) return {};
  }
  return workOn(table, at);
}

/** The same of the constraints that an ALTER TABLE builds indexes for. */
export function constraintsWork(
  alter: AlterTableStmt,
  table: QualifiedName,
  at: Pick<Statement, "schema">,
): { readonly work?: TableWork } {
  const built = builtIndexes(alter);
  return built.some(({ words }) => words === "EXCLUDE") ? {} : workOn(table, at, built.length);
}

/** The same of building indexes again; nothing where one of them is not known, or a row may cost much. */
export function rebuildOf(
  indexes: readonly (Relation | undefined)[],
  table: QualifiedName,
  at: Pick<Statement, "schema">,
): { readonly work?: TableWork } {
  return indexes.every((one) => one?.index && isQuick(one.index.shape))
    ? workOn(table, at, indexes.length)
    : {};
}

/** The same of REINDEX of that name: of an index, or of all that its table has. */
export function reindexWork(
  name: QualifiedName,
  table: QualifiedName,
  at: Pick<Statement, "schema">,
): { readonly work?: TableWork } {
  const named = at.schema.relation(name);
  return rebuildOf(named?.index ? [named] : at.schema.indexes(table), table, at);
}

function isQuick({ method, keys, predicate }: IndexShape): boolean {
  return quickMethods.has(method) && predicate === null && keys.every(({ column }) => column !== null);
}

/** Those that hold rows, in their order; one after the other, since partitions of partitions may go deep. */
function lowest(table: QualifiedName, { schema }: Pick<Statement, "schema">): readonly QualifiedName[] {
  const found: QualifiedName[] = [];
  const left = [...schema.partitions(table)].reverse();
  for (let next = left.pop(); next; next = left.pop()) {
    const below = next.kind === "partitioned" ? schema.partitions(next.name) : [];
    if (below.length === 0) found.push(next.name);
    else left.push(...[...below].reverse());
  }
  return found;
}
