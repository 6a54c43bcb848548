import { columns } from "../facts/columns.ts";
import { questions } from "../facts/questions.ts";
import { factsByName, factsOf } from "../facts.ts";

// Every relation has these; they are in no list of columns (catalog/heap.c, SysAtt).
const systemColumns = ["ctid", "xmin", "xmax", "cmin", "cmax", "tableoid"];

/** The columns of a system catalog or view of a major; null: it has none of that name. Outside pg_catalog with its schema. */
export function catalogColumns(relation: string, postgres: number): ReadonlySet<string> | null {
  const found = factsByName(columns, postgres).get(relation)?.[0]?.[1];
  return found === undefined ? null : new Set([...found.split(","), ...systemColumns]);
}

/** The system catalogs and views that have a column, as `pg_index`. */
export function relationsWith(column: string, postgres: number): readonly string[] {
  return factsOf(columns, postgres).flatMap(([relation = "", list = ""]) =>
    list.split(",").includes(column) ? [relation] : [],
  );
}

/** The majors from 14 to 18 that have a system view; empty where none has. */
export function majorsWith(relation: string): readonly number[] {
  return [14, 15, 16, 17, 18].filter((major) => catalogColumns(relation, major) !== null);
}

/** How many arguments a function takes by which people ask the server about itself; null: it is none of these. */
export function argumentsOf(
  name: string,
  postgres: number,
): { readonly least: number; readonly most: number } | null {
  const found = factsByName(questions, postgres).get(name)?.[0];
  if (!found) return null;
  return { least: Number(found[1]), most: found[2] === "-" ? Number.POSITIVE_INFINITY : Number(found[2]) };
}
