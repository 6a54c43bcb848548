import type { ExplainStmt, SelectStmt } from "libpg-query";
import { commentsOf } from "../../sql/grammar/comments.ts";
import { positionAt } from "../../text/offsets.ts";
import type { ParsedStatement, Query, SourceFile, Span, UnreadPassage, Workload } from "../../types.ts";
import { parseMigration } from "../index.ts";
import { alone } from "../script-migration.ts";
import { type Markers, readMarkers } from "./markers.ts";
import { parametersOf } from "./parameters.ts";
import { sentQuery } from "./sent-query.ts";

type WrongQuery = Workload["wrong"][number];

/** What drivers write: `:id`, `?`, `%s`, `%(id)s`. Only looked for where the grammar has given up. */
const foreignParameter = /(^|[^:]):[a-z_]|\?|%s|%\(/i;

const planned = ["SelectStmt", "InsertStmt", "UpdateStmt", "DeleteStmt", "MergeStmt"];

/**
 * A file of queries, each with what the comments before it say: `-- name:`, `-- class:`, `-- budget:`, `-- $1:`.
 * `only`: those that are explained, whatever else stands there. Never throws.
 */
export function parseWorkload(file: SourceFile, only: "EXPLAIN" | null = null): Workload {
  const { statements: whole, unread } = parseMigration(alone(file, "it is a file of queries", {}));
  const exported = only ? [] : unread.flatMap((passage) => asExported(passage));
  const wrong: WrongQuery[] = unread
    .filter(({ span }) => !exported.some((one) => one.span[0] === span[0]))
    .map(({ span, message }) => ({
      at: span[0],
      message: foreignParameter.test(file.text.slice(...span))
        ? `${message}; a parameter is written $1`
        : message,
    }));
  const statements = [...whole, ...exported].toSorted((a, b) => a.span[0] - b.span[0]);
  const queries: Query[] = [];
  let end = 0;
  for (const statement of statements) {
    const before: Span = [end, statement.span[0]];
    end = statement.span[1];
    if (statement.body || (only && statement.kind !== "ExplainStmt")) continue;
    const markers = readMarkers(commentsOf(file, before));
    wrong.push(...markers.wrong);
    const taken = new Set(queries.map(({ name }) => name));
    const query = queryOf(explained(statement), {
      ...markers,
      name: markers.name ?? unnamed(statement, taken),
    });
    if (!planned.includes(explained(statement).kind))
      wrong.push({
        at: statement.span[0],
        message: "only SELECT, INSERT, UPDATE, DELETE and MERGE can be planned",
      });
    else if (taken.has(query.name))
      wrong.push({ at: statement.span[0], message: `two queries are named "${query.name}"` });
    else queries.push(query);
  }
  return { queries, wrong: wrong.toSorted((a, b) => a.at - b.at) };
}

type WorkloadStatement = Pick<
  ParsedStatement,
  "file" | "span" | "kind" | "node" | "text" | "body" | "tokens"
>;

/** What only pg_stat_statements writes: INTERVAL $1. */
function asExported({ file, span }: UnreadPassage): readonly WorkloadStatement[] {
  const text = file.text.slice(...span);
  const sent = sentQuery(text);
  if (!sent || sent.text === text) return [];
  const kind = Object.keys(sent.node)[0] as ParsedStatement["kind"];
  return [{ file, span, kind, node: sent.node, text, body: null, tokens: () => [] }];
}

/** Of EXPLAIN, as runbooks have it, the query that it explains. */
function explained(statement: WorkloadStatement): WorkloadStatement {
  const { ExplainStmt } = statement.node as { ExplainStmt?: ExplainStmt };
  const inner = ExplainStmt?.query;
  if (!inner) return statement;
  const kind = Object.keys(inner)[0] as ParsedStatement["kind"];
  let depth = 0;
  // EXPLAIN itself, its options in parentheses or as words, and comments come before the query.
  const first = statement.tokens().find(({ text, comment }, at) => {
    const outside = depth === 0;
    if (text === "(") depth++;
    if (text === ")") depth--;
    return at > 0 && outside && !comment && text !== "(" && !optionWords.has(text.toUpperCase());
  });
  const start = first?.span[0] ?? statement.span[0];
  const text = statement.file.text.slice(start, statement.span[1]);
  return { ...statement, kind, node: inner, span: [start, statement.span[1]], text };
}

const optionWords = new Set(["ANALYZE", "ANALYSE", "VERBOSE"]);

/** "SELECT at line 4", and a number where several stand there. */
function unnamed({ file, span, kind }: WorkloadStatement, taken: ReadonlySet<string>): string {
  const name = `${kind.replace("Stmt", "").toUpperCase()} at line ${positionAt(file, span[0]).line}`;
  for (let number = 1; ; number++) {
    const numbered = number === 1 ? name : `${name}, number ${number}`;
    if (!taken.has(numbered)) return numbered;
  }
}

function queryOf(
  { file, span, node: written, text }: WorkloadStatement,
  { name, class: kind, budgets, values, types }: Markers & { readonly name: string },
): Query {
  const sent = sentQuery(text);
  const node = sent?.node ?? written;
  const { SelectStmt } = node as { SelectStmt?: SelectStmt };
  const found = parametersOf(node);
  return {
    name,
    place: { file, span },
    text,
    ...(sent && sent.text !== text ? { sent: sent.text } : {}),
    // What locks rows or makes a table writes; what hides in a function the server refuses.
    reads: SelectStmt !== undefined && !SelectStmt.intoClause && !SelectStmt.lockingClause?.length,
    parameters: found.map((query, at) => ({
      values: values.get(at + 1) ?? query.values,
      type: types.get(at + 1) ?? null,
      column: query.column,
      ...(query.shown ? { shown: true } : {}),
    })),
    class: kind,
    budgets,
  };
}
