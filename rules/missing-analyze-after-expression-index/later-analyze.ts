import type { VacuumStmt } from "libpg-query";
import { nameOf, printName, sameName } from "../../src/sql/grammar/name.ts";
import { forLast } from "../../src/text/memoize-last.ts";
import type { ModelledVersion, QualifiedName, Statement } from "../../src/types.ts";

/** Whether a later statement of the way up analyzes the table; on the way back, any does. */
export function isAnalyzedLater(table: QualifiedName, at: Statement): boolean {
  const { places, whole, tables } = analyzedIn(at.unit.version);
  const place = places.get(at) ?? -1;
  if (whole > place) return true;
  return (tables.get(table.name) ?? []).some(({ name, last }) => last > place && sameName(name, table));
}

interface AnalyzedTable {
  readonly name: QualifiedName;
  /** Where that is last done. */
  last: number;
}

/** Walked once for all that ask: where statements stand, and where each table, by its bare name, is last analyzed. */
const analyzedIn = forLast(({ up }: ModelledVersion) => {
  const places = new Map<Statement, number>();
  const tables = new Map<string, AnalyzedTable[]>();
  const known = new Map<string, AnalyzedTable>();
  let whole = -1;
  for (const statement of up.flatMap(({ statements }) => statements)) {
    const place = places.size;
    places.set(statement, place);
    const names = namesIn(statement);
    if (names?.length === 0) whole = place;
    for (const name of names ?? []) {
      const entry = known.get(printName(name));
      if (entry) entry.last = place;
      else {
        const made = { name, last: place };
        known.set(printName(name), made);
        tables.set(name.name, [...(tables.get(name.name) ?? []), made]);
      }
    }
  }
  return { places, tables, whole };
});

/** The tables that a statement analyzes; none named: all of them. null: it analyzes nothing. */
function namesIn({ node }: Statement): readonly QualifiedName[] | null {
  const { VacuumStmt } = node as { VacuumStmt?: VacuumStmt };
  if (!VacuumStmt) return null;
  const { rels = [], options = [], is_vacuumcmd } = VacuumStmt;
  const gathers =
    !is_vacuumcmd || options.some((one) => "DefElem" in one && one.DefElem.defname === "analyze");
  if (!gathers) return null;
  return rels.map((one) => nameOf("VacuumRelation" in one ? one.VacuumRelation.relation : undefined));
}
