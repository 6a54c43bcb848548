import { hasPlaceholder } from "../../src/sql/grammar/name.ts";
import { undoing } from "../../src/sql/way-back/down-diff.ts";
import { standing } from "../../src/sql/way-back/replaced-object.ts";
import { byteLength } from "../../src/text/byte-length.ts";
import type { QualifiedName, Statement } from "../../src/types.ts";
import type { NamedObject } from "./named-objects.ts";

/** Whether nothing of that name can be there, as surely as a whole history tells. */
export function isNowhere({ kind, name, table }: NamedObject, at: Statement): boolean {
  if (hasPlaceholder(`${name.schema ?? ""}${name.name}${table?.name ?? ""}`)) return false;
  const isThere = kind === "index" ? isIndexThere(name, table, at) : isConstraintThere(name.name, table, at);
  return !isThere && at.schema.sure;
}

/** Whether a table has it, or something gives it one that no statement writes. */
function isConstraintThere(name: string, table: QualifiedName | undefined, at: Statement): boolean {
  const owner = table && at.schema.relation(table);
  if (!owner?.ownConstraints || owner.maybe) return true;
  // PostgreSQL names those itself, since version 18 that of NOT NULL too.
  if (/_(?:excl|not_null)\d*$/.test(name)) return true;
  return standing(at.schema, owner.name, name) !== undefined;
}

/** NAMEDATALEN - 1 (src/include/pg_config_manual.h). */
const LONGEST = 63;

/** A schema that no migration makes is an extension's, another program's or PostgreSQL's own, with what is in it. */
function isOfOthers(schema: string | undefined, at: Statement): boolean {
  return schema !== undefined && schema !== "public" && !at.schema.known("schema", schema);
}

function isIndexThere(name: QualifiedName, table: QualifiedName | undefined, at: Statement): boolean {
  const { schema } = at;
  const owner = table && schema.relation(table);
  // Of another table nobody asks here.
  if (table && !owner) return true;
  const full = owner ? { schema: owner.name.schema, name: name.name } : name;
  if (schema.relation(full) || isOfOthers(full.schema, at)) return true;
  // PostgreSQL cuts off names that are longer, and those that it chooses itself in the middle.
  if (byteLength(name.name) >= LONGEST) return true;
  // The connection may bring a search_path of its own.
  if (name.schema === undefined && schema.elsewhere(name.name).length > 0) return true;
  return isOfPartition(full, at);
}

/** A partition gets indexes when its parent does, and TimescaleDB makes some, under names that begin with the table's. */
function isOfPartition({ schema, name: whole }: QualifiedName, at: Statement): boolean {
  const parts = whole.split("_");
  return parts.some((_, end) => {
    const name = { schema, name: parts.slice(0, end).join("_") };
    const table = at.schema.relation(name);
    const isParted = table?.partitionOf !== undefined || table?.kind === "partitioned";
    return isParted || (table !== undefined && at.schema.learnt(name).hypertable === true);
  });
}

/** A way back that misses its way forth by a slip of the pen has a finding of its own. */
export function isMeantOtherwise(at: Statement): boolean {
  return undoing(at.unit.version).mismatches.some(({ drop }) => drop === at);
}
