import type { AlterTableStmt, DefElem, Float, IndexStmt, Integer, String as PgString } from "libpg-query";
import { parameters } from "../../src/sql/facts/parameters.ts";
import { factsOf } from "../../src/sql/facts.ts";
import { nameOf } from "../../src/sql/grammar/name.ts";
import { accessMethod } from "../../src/sql/indexes/access-method.ts";
import { commandsOf } from "../../src/sql/statements/alter-commands.ts";
import type { Statement } from "../../src/types.ts";

/** What PostgreSQL refuses of WITH (…), in words; null: nothing that is known. */
export function invalidParameter(index: IndexStmt, postgres: number): string | null {
  const method = index.accessMethod ?? "btree";
  const options = (index.options ?? []).flatMap((option) =>
    // A parameter with a prefix is an extension's.
    "DefElem" in option && option.DefElem.defnamespace === undefined ? [option.DefElem] : [],
  );
  const known = factsOf(parameters, postgres).filter(([name]) => name === method);
  // An extension may have parameters that nobody has asked it about.
  if (accessMethod(method, postgres) === undefined || method === "bloom") return null;
  for (const option of options) {
    const name = option.defname ?? "";
    const fact = known.find(([, parameter]) => parameter === name);
    if (!fact) return `${method} has no parameter ${name}`;
    const refused = outOfBounds(option, fact);
    if (refused) return refused;
  }
  return tooNarrow(options);
}

/** The same of ALTER INDEX … SET (…), where the index is known. */
export function alteredParameter(alter: AlterTableStmt, at: Statement, postgres: number): string | null {
  const known = alter.objtype === "OBJECT_INDEX" && at.schema.relation(nameOf(alter.relation))?.index;
  const options = commandsOf(alter).flatMap(({ subtype, def }) =>
    subtype === "AT_SetRelOptions" && def && "List" in def ? (def.List.items ?? []) : [],
  );
  return known ? invalidParameter({ accessMethod: known.shape.method, options }, postgres) : null;
}

function outOfBounds(option: DefElem, [, name, kind, least, most]: readonly string[]): string | null {
  const value = kind === "integer" ? numberOf(option) : null;
  const within = value === null || (value >= Number(least) && value <= Number(most));
  return within ? null : `${name} takes ${least} to ${most}, not ${value}`;
}

/** pgvector wants ef_construction to be at least twice m; they are 64 and 16 unless told otherwise (src/hnsw.h). */
function tooNarrow(options: readonly DefElem[]): string | null {
  const given = (name: string) => options.find((one) => one.defname === name);
  const m = given("m");
  const construction = given("ef_construction");
  const links = (m && numberOf(m)) ?? 16;
  const candidates = (construction && numberOf(construction)) ?? 64;
  return candidates < 2 * links
    ? `ef_construction (${candidates}) must be at least twice m (${links})`
    : null;
}

function numberOf({ arg }: DefElem): number | null {
  const value = (arg ?? {}) as { Integer?: Integer; Float?: Float; String?: PgString };
  if (value.Integer) return value.Integer.ival ?? 0;
  const text = value.String?.sval ?? value.Float?.fval;
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : null;
}
