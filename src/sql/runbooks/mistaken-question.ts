import type { FuncCall, RangeVar } from "libpg-query";
import { nearest } from "../../text/nearest-word.ts";
import type { Span, Token } from "../../types.ts";
import { argumentsOf, catalogColumns, majorsWith, relationsWith } from "../catalog/catalog-columns.ts";
import { type UnknownColumn, unknownColumns } from "../catalog/unknown-columns.ts";
import { stringsOf } from "../grammar/name.ts";
import { nodesIn } from "../grammar/nodes.ts";

/** What PostgreSQL refuses a query of its catalogs for. */
export interface MistakenQuestion {
  /** The name that it does not know, where the query writes it. */
  readonly word: string;
  /** What stands before the dot; null: no dot stands there. */
  readonly of: string | null;
  readonly message: string;
  readonly instead: string;
}

/** The word of a mistake among those of its query: another one of the same name is no mistake. */
export function placeOfMistake(
  tokens: readonly Token[],
  { word, of }: Pick<MistakenQuestion, "word" | "of">,
): Span | null {
  const words = tokens.filter(({ comment }) => !comment);
  const isText = (at: number, text: string): boolean => unquoted(words[at]?.text ?? "") === text;
  const found = words.findIndex((_, at) => {
    if (!isText(at, word)) return false;
    return of === null ? !isText(at - 1, ".") : isText(at - 1, ".") && isText(at - 2, of.toLowerCase());
  });
  return words[found]?.span ?? null;
}

function unquoted(text: string): string {
  return text.replace(/^"|"$/g, "").toLowerCase();
}

export function mistakenQuestion(tree: unknown, postgres: number): MistakenQuestion | null {
  return (
    laterView(tree, postgres) ?? columnOf(unknownColumns(tree, postgres), postgres) ?? callOf(tree, postgres)
  );
}

/** A view of the statistics that only another major has. */
function laterView(tree: unknown, postgres: number): MistakenQuestion | null {
  const nodes = [...nodesIn(tree)];
  const named = nodes.flatMap(([kind, node]) =>
    kind === "CommonTableExpr" ? [(node as { ctename?: string }).ctename ?? ""] : [],
  );
  for (const [kind, node] of nodes) {
    if (kind !== "RangeVar") continue;
    const { relname = "", schemaname } = node as RangeVar;
    if (named.includes(relname)) continue;
    if (schemaname !== undefined && schemaname !== "pg_catalog") continue;
    const majors = majorsWith(relname);
    if (majors.length === 0 || majors.includes(postgres) || postgres < 14 || postgres > 18) continue;
    const [first = 0, last = 0] = [majors[0], majors.at(-1)];
    const since = first > postgres ? `since PostgreSQL ${first}` : `up to PostgreSQL ${last}`;
    return {
      ...{ word: relname, of: schemaname ?? null },
      message: `PostgreSQL ${postgres} has no ${relname}: it is there ${since}`,
      instead: `Ask what PostgreSQL ${postgres} has, or look at server_version_num first.`,
    };
  }
  return null;
}

function columnOf(unknown: readonly UnknownColumn[], postgres: number): MistakenQuestion | null {
  const [first] = unknown;
  if (!first) return null;
  const { catalog } = first;
  const names = [...new Set(unknown.filter((one) => one.catalog === catalog).map(({ column }) => column))];
  const known = catalogColumns(catalog, postgres) ?? new Set<string>();
  const advice = names.map((name) => adviceFor(name, known, postgres));
  return {
    ...{ word: first.column.toLowerCase(), of: first.of },
    message: `${catalog} has no column ${names.slice(0, 3).join(", ")}`,
    instead: `${[...new Set(advice)].join("; ")}.`,
  };
}

// What people call them, since pg_indexes and pg_tables do.
const otherNames = new Map([
  ["indexname", ["indexrelname"]],
  ["index_name", ["indexrelname", "indexname"]],
  ["tablename", ["relname"]],
  ["table_name", ["relname", "tablename"]],
  ["schema_name", ["schemaname"]],
  ["indexrelname", ["indexname"]],
  ["relname", ["tablename"]],
  ["procpid", ["pid"]],
  ["current_query", ["query"]],
  ["waiting", ["wait_event_type"]],
]);

function adviceFor(name: string, known: ReadonlySet<string>, postgres: number): string {
  const alike = otherNames.get(name)?.find((one) => known.has(one)) ?? nearest(name, known);
  if (alike !== null && alike !== undefined) return `Write ${alike} for ${name}`;
  const others = relationsWith(name, postgres).filter((one) => one.startsWith("pg_"));
  if (others.length === 0) return `${name} is a column of no system catalog`;
  return `${name} is a column of ${others.slice(0, 2).join(" and ")}: join it by the index's or table's oid`;
}

/** A function that is there, with another number of arguments. */
function callOf(tree: unknown, postgres: number): MistakenQuestion | null {
  for (const [kind, node] of nodesIn(tree)) {
    if (kind !== "FuncCall") continue;
    const { funcname, args, agg_star, func_variadic } = node as FuncCall;
    const names = funcname?.flatMap(stringsOf) ?? [];
    const [name = ""] = names.slice(-1);
    if (names.length > 1 && names[0] !== "pg_catalog") continue;
    const takes = argumentsOf(name, postgres);
    const given = args?.length ?? 0;
    if (!takes || agg_star || func_variadic || (takes.least <= given && given <= takes.most)) continue;
    const count = takes.least === takes.most ? `${takes.least}` : `${takes.least} to ${takes.most}`;
    return {
      ...{ word: name, of: names.length > 1 ? (names[0] ?? null) : null },
      message: `${name} takes ${count} argument${count === "1" ? "" : "s"}, not ${given}`,
      instead: `Give ${name} its arguments: of each session, \`SELECT pid, ${name}(pid) FROM pg_stat_activity\` where it is about sessions.`,
    };
  }
  return null;
}
