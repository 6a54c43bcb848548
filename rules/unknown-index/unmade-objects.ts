import { hasPlaceholder } from "../../src/sql/grammar/name.ts";
import { undoing } from "../../src/sql/way-back/down-diff.ts";
import { standing } from "../../src/sql/way-back/replaced-object.ts";
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

const systemSchemas: ReadonlySet<string> = new Set(["pg_catalog", "pg_toast", "information_schema"]);

function isIndexThere(name: QualifiedName, table: QualifiedName | undefined, at: Statement): boolean {
  const { schema } = at;
  const owner = table && schema.relation(table);
  // Of another table nobody asks here.
  if (table && !owner) return true;
  const full = owner ? { schema: owner.name.schema, name: name.name } : name;
  if (schema.relation(full) || systemSchemas.has(full.schema ?? "")) return true;
  // The connection may bring a search_path of its own.
  if (name.schema === undefined && schema.elsewhere(name.name).length > 0) return true;
  return isOfPartition(full, at);
}

/** A partition gets indexes when its parent does, under names that begin with its own. */
function isOfPartition({ schema, name }: QualifiedName, at: Statement): boolean {
  const parts = name.split("_");
  return parts.some((_, end) => {
    const table = at.schema.relation({ schema, name: parts.slice(0, end).join("_") });
    return table?.partitionOf !== undefined || table?.kind === "partitioned";
  });
}

/** A way back that misses its way forth by a slip of the pen has a finding of its own. */
export function isMeantOtherwise(at: Statement): boolean {
  return undoing(at.unit.version).mismatches.some(({ drop }) => drop === at);
}
