import type { Node, ResTarget, SelectStmt } from "libpg-query";
import { hasPlaceholder, stringsOf } from "../grammar/name.ts";
import { outputName } from "../grammar/output-name.ts";
import { nowhere, type QueryScope, type QuerySource, queryScope } from "./query-scope.ts";

/** A column that a query reads, and that the system catalog or view in its FROM does not have. */
export interface UnknownColumn {
  readonly column: string;
  /** What the query writes before the dot; null: nothing. */
  readonly of: string | null;
  readonly catalog: string;
}

/**
 * The columns that a query asks system catalogs for in vain, in the order of the tree. Only what cannot come of anything else in
 * its FROM, nor of the queries round it, is one.
 */
export function unknownColumns(tree: unknown, postgres: number): readonly UnknownColumn[] {
  const walk = new ColumnWalk(postgres);
  walk.any(tree, nowhere, new Set());
  return walk.found;
}

/** So deep no person nests a query. */
const DEEPEST = 300;

class ColumnWalk {
  readonly found: UnknownColumn[] = [];
  readonly #postgres: number;
  #depth = 0;

  constructor(postgres: number) {
    this.#postgres = postgres;
  }

  any(node: unknown, scope: QueryScope, outputs: ReadonlySet<string>): void {
    if (typeof node !== "object" || node === null || this.#depth > DEEPEST) return;
    this.#depth++;
    if (Array.isArray(node)) for (const part of node) this.any(part, scope, outputs);
    else if ("SelectStmt" in node) this.#select(node.SelectStmt as SelectStmt, scope);
    else if ("ColumnRef" in node)
      this.#column((node.ColumnRef as { fields?: Node[] }).fields ?? [], scope, outputs);
    else for (const value of Object.values(node)) this.any(value, scope, outputs);
    this.#depth--;
  }

  #select(select: SelectStmt, outer: QueryScope): void {
    const scope = queryScope(select, outer, this.#postgres);
    const { larg, rarg, withClause, fromClause, sortClause, groupClause, distinctClause, ...rest } = select;
    const none = new Set<string>();
    // What WITH and FROM hold sees no sibling, unless it is LATERAL: more is allowed here than there.
    this.any(withClause, { ...outer, named: scope.named }, none);
    this.any(fromClause, scope, none);
    for (const side of [larg, rarg]) if (side) this.#select(side, { ...outer, named: scope.named });
    const outputs = new Set(
      (select.targetList ?? []).flatMap((one) => ("ResTarget" in one ? nameOf(one.ResTarget) : [])),
    );
    // Of a UNION only the columns of its first query may be sorted by.
    if (!larg) this.any([sortClause, groupClause, distinctClause], scope, outputs);
    this.any(Object.values(rest), scope, none);
  }

  #column(fields: readonly Node[], scope: QueryScope, outputs: ReadonlySet<string>): void {
    if (fields.some((one) => "A_Star" in one)) return;
    const names = fields.flatMap(stringsOf);
    const column = names.at(-1) ?? "";
    if ((names.length === 1 && outputs.has(column)) || names.some(hasPlaceholder)) return;
    const asked = names.length === 1 ? visible(scope, column) : qualified(scope, names.at(-2) ?? "");
    if (asked.length === 0 || asked.some(({ columns }) => columns === null || columns.has(column))) return;
    const catalog = asked.find((one) => one.catalog !== null)?.catalog;
    if (catalog) this.found.push({ column, of: names.at(-2) ?? null, catalog });
  }
}

function nameOf({ name, val }: ResTarget): readonly string[] {
  const own = name ?? (val ? outputName(val) : null);
  return own === null ? [] : [own];
}

/** All that an unqualified name may come of; nothing where it is the name of a source, which is its row. */
function visible(scope: QueryScope, name: string): readonly QuerySource[] {
  const all: QuerySource[] = [];
  for (let at: QueryScope | null = scope; at; at = at.outer) all.push(...at.sources);
  return all.some(({ alias }) => alias === name) ? [] : all;
}

function qualified(scope: QueryScope, alias: string): readonly QuerySource[] {
  for (let at: QueryScope | null = scope; at; at = at.outer) {
    const own = at.sources.filter((one) => one.alias === alias);
    if (own.length > 0) return own;
  }
  return [];
}
