import type { Node, RangeVar, SelectStmt } from "libpg-query";
import { stringsOf } from "../grammar/name.ts";
import { outputName } from "../grammar/output-name.ts";
import { catalogColumns } from "./catalog-columns.ts";

/** A thing in FROM that columns may come of. */
export interface QuerySource {
  /** By which columns are qualified; null: by none. */
  readonly alias: string | null;
  /** Null: nobody here knows them. */
  readonly columns: ReadonlySet<string> | null;
  /** The system catalog or view that it is. */
  readonly catalog: string | null;
}

/** The sources that a place of a query sees: its own first, then those of the queries round it. */
export interface QueryScope {
  readonly sources: readonly QuerySource[];
  readonly outer: QueryScope | null;
  /** What WITH has named here and further out. */
  readonly named: ReadonlyMap<string, ReadonlySet<string> | null>;
}

export const nowhere: QueryScope = { sources: [], outer: null, named: new Map() };

/** What is seen within a SELECT that stands in another scope. */
export function queryScope(select: SelectStmt, outer: QueryScope, postgres: number): QueryScope {
  const named = new Map(outer.named);
  for (const node of select.withClause?.ctes ?? [])
    if ("CommonTableExpr" in node) {
      const { ctename, aliascolnames, ctequery, search_clause, cycle_clause } = node.CommonTableExpr;
      const own = ctequery && "SelectStmt" in ctequery ? ctequery.SelectStmt : null;
      const listed = aliascolnames?.flatMap(stringsOf) ?? [];
      const added = search_clause || cycle_clause;
      const query = own ? outputColumns(own, { ...outer, named }, postgres) : null;
      named.set(ctename ?? "", added ? null : withAliases(query, listed));
    }
  const within: QueryScope = { sources: [], outer, named };
  const sources = (select.fromClause ?? []).flatMap((node) => sourcesOf(node, within, postgres));
  return { sources, outer, named };
}

/** An alias may name the first columns, and leaves the others their names. */
function withAliases(
  columns: ReadonlySet<string> | null,
  aliases: readonly string[],
): ReadonlySet<string> | null {
  if (!columns) return null;
  return aliases.length === 0 ? columns : new Set([...aliases, ...[...columns].slice(aliases.length)]);
}

function sourcesOf(node: Node, scope: QueryScope, postgres: number): readonly QuerySource[] {
  if ("RangeVar" in node) return [relationSource(node.RangeVar, scope, postgres)];
  if ("JoinExpr" in node) {
    const { larg, rarg, alias } = node.JoinExpr;
    const sides = [larg, rarg].flatMap((side) => (side ? sourcesOf(side, scope, postgres) : []));
    return alias
      ? [...sides.map((side) => ({ ...side, alias: null })), unknown(alias.aliasname ?? null)]
      : sides;
  }
  if ("RangeSubselect" in node) {
    const { subquery, alias } = node.RangeSubselect;
    const select = subquery && "SelectStmt" in subquery ? subquery.SelectStmt : null;
    const columns = select ? outputColumns(select, scope, postgres) : null;
    const named = withAliases(columns, alias?.colnames?.flatMap(stringsOf) ?? []);
    return [{ alias: alias?.aliasname ?? null, columns: named, catalog: null }];
  }
  return [unknown(null)];
}

function unknown(alias: string | null): QuerySource {
  return { alias, columns: null, catalog: null };
}

function relationSource(relation: RangeVar, { named }: QueryScope, postgres: number): QuerySource {
  const { relname = "", schemaname, alias } = relation;
  const name = alias?.aliasname ?? relname;
  const byName = schemaname === undefined ? named.get(relname) : undefined;
  if (byName !== undefined) return { alias: name, columns: byName, catalog: null };
  const catalog =
    schemaname === undefined || schemaname === "pg_catalog" ? relname : `${schemaname}.${relname}`;
  const columns = /^(?:pg_|information_schema\.)/.test(catalog) ? catalogColumns(catalog, postgres) : null;
  const listed = alias?.colnames?.flatMap(stringsOf) ?? [];
  // The facts do not say in which order a relation has its columns.
  if (listed.length > 0) return { alias: name, columns: null, catalog: null };
  return { alias: name, columns, catalog: columns ? catalog : null };
}

/** The names of what a query gives, in its order; null where one of them is not known. */
function outputColumns(select: SelectStmt, outer: QueryScope, postgres: number): ReadonlySet<string> | null {
  if (select.op !== undefined && select.op !== "SETOP_NONE")
    return select.larg
      ? outputColumns(select.larg, { ...outer, named: queryScope(select, outer, postgres).named }, postgres)
      : null;
  if (select.valuesLists) return null;
  const scope = queryScope(select, outer, postgres);
  const found = new Set<string>();
  for (const target of select.targetList ?? []) {
    if (!("ResTarget" in target)) return null;
    const { name, val } = target.ResTarget;
    const stars = val && "ColumnRef" in val ? starOf(val.ColumnRef.fields ?? [], scope) : undefined;
    if (stars === null) return null;
    if (stars) for (const column of stars) found.add(column);
    else {
      // What it is called where nothing names it depends on more than is known here.
      const own = name ?? (val ? outputName(val) : null);
      if (own === null) return null;
      found.add(own);
    }
  }
  return found;
}

/** The columns of `*` and `t.*`; undefined: it is no star; null: they are not known. */
function starOf(fields: readonly Node[], { sources }: QueryScope): readonly string[] | null | undefined {
  const last = fields.at(-1);
  if (!last || !("A_Star" in last)) return undefined;
  const alias = fields.slice(0, -1).flatMap(stringsOf).at(-1);
  const of = alias === undefined ? sources : sources.filter((one) => one.alias === alias);
  if (of.length === 0 || of.some(({ columns }) => columns === null)) return null;
  return of.flatMap(({ columns }) => [...(columns ?? [])]);
}
