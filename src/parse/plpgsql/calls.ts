import type { Span, Token } from "../../types.ts";

/** One piece of SQL that a PL/pgSQL body runs. */
export interface Call {
  readonly query: string;
  /** EXECUTE: `query` is an expression that makes the SQL. */
  readonly dynamic: boolean;
  /** Below an IF, CASE, loop or exception handler. */
  readonly conditional: boolean;
  /** It runs whenever the body does, and what it fails for ends all of it. */
  readonly certain: boolean;
  /** In the body's text: the statement, or the word EXECUTE. */
  readonly span: Span;
}

type Tree = { readonly [key: string]: unknown };

/** How what stands at a place of the body runs. */
type Way = Pick<Call, "conditional" | "certain">;

/** Where a statement of libpg_query's PL/pgSQL tree may be skipped or repeated. */
const branching =
  /^PLpgSQL_(stmt_(if|case|loop|while|fori|fors|forc|foreach_a|dynfors)|exception_block|if_elsif)$/;

/** What a handler is for that a syntax error does not get past; a condition keeps an SQLSTATE as its name. */
const catching = /^(?:others|syntax_error|syntax_error_or_access_rule_violation|42601|42000)$/;

/** The static SQL and the EXECUTEs of a body, in its order. Unknown shapes are walked through, never refused. */
export function callsOf(tree: unknown, source: string, tokens: readonly Token[]): readonly Call[] {
  const calls: Call[] = [];
  const finder = new Finder(source, tokens);
  // What has been walked past may have left the body, or a labelled block of it.
  let left = false;
  const walk = (value: unknown, way: Way): void => {
    if (Array.isArray(value)) for (const item of value) walk(item, way);
    else if (typeof value === "object" && value !== null)
      for (const [key, inner] of Object.entries(value as Tree)) {
        const call = callOf(key, inner as Tree, { ...way, certain: way.certain && !left }, finder);
        if (call) calls.push(call);
        if (leaves(key, inner as Tree, way)) left = true;
        if (!call || key === "PLpgSQL_stmt_dynfors") walk(inner, below(key, inner, way));
      }
  };
  const functions =
    (tree as { plpgsql_funcs?: { PLpgSQL_function?: { action?: unknown } }[] }).plpgsql_funcs ?? [];
  for (const parsed of functions)
    walk(parsed.PLpgSQL_function?.action, { conditional: false, certain: true });
  return calls;
}

function below(key: string, inner: unknown, { conditional, certain }: Way): Way {
  const branch = branching.test(key);
  const caught = key === "PLpgSQL_stmt_block" && catchesSyntax((inner as Tree).exceptions);
  return { conditional: conditional || branch, certain: certain && !branch && !caught };
}

/** PostgreSQL's elog.h: RAISE EXCEPTION, also where it is left out. */
const ERROR = 21;

function leaves(key: string, node: Tree, { conditional }: Way): boolean {
  if (key === "PLpgSQL_stmt_raise") return !conditional && node.elog_level === ERROR;
  return key === "PLpgSQL_stmt_return" || (key === "PLpgSQL_stmt_exit" && typeof node.label === "string");
}

function catchesSyntax(exceptions: unknown): boolean {
  if (Array.isArray(exceptions)) return exceptions.some(catchesSyntax);
  if (typeof exceptions !== "object" || exceptions === null) return false;
  return Object.entries(exceptions as Tree).some(([key, inner]) =>
    key === "condname" ? catching.test(String(inner)) : key !== "action" && catchesSyntax(inner),
  );
}

function callOf(key: string, node: Tree, way: Way, finder: Finder): Call | null {
  const line = typeof node?.lineno === "number" ? node.lineno : 1;
  if (key === "PLpgSQL_stmt_execsql" || key === "PLpgSQL_stmt_perform") {
    const query = expression(node.sqlstmt ?? node.expr);
    if (query === null) return null;
    // PERFORM f() is kept as SELECT f().
    const written = key === "PLpgSQL_stmt_perform" ? query.replace(/^SELECT/i, "").trim() : query;
    return { query, dynamic: false, ...way, span: finder.text(written, line) };
  }
  if (key === "PLpgSQL_stmt_return_query" && node.dynquery === undefined) {
    const query = expression(node.query);
    return query === null ? null : { query, dynamic: false, ...way, span: finder.text(query, line) };
  }
  const made = dynamicQuery(key, node);
  return made === null ? null : { query: made, dynamic: true, ...way, span: finder.word("execute", line) };
}

/** EXECUTE by itself, of a loop, of RETURN QUERY, and of a cursor. */
function dynamicQuery(key: string, node: Tree): string | null {
  if (key === "PLpgSQL_stmt_dynexecute" || key === "PLpgSQL_stmt_dynfors") return expression(node.query);
  const opens = key === "PLpgSQL_stmt_return_query" || key === "PLpgSQL_stmt_open";
  return opens ? expression(node.dynquery) : null;
}

function expression(node: unknown): string | null {
  const query = (node as { PLpgSQL_expr?: { query?: unknown } } | undefined)?.PLpgSQL_expr?.query;
  return typeof query === "string" ? query : null;
}

/** Finds again in the text what the tree only gives a line for, always going forwards. */
class Finder {
  readonly #source: string;
  readonly #tokens: readonly Token[];
  readonly #lines: readonly number[];
  #next = 0;

  constructor(source: string, tokens: readonly Token[]) {
    this.#source = source;
    this.#tokens = tokens.filter((token) => !token.comment);
    this.#lines = [0, ...[...source.matchAll(/\n/g)].map((found) => found.index + 1)];
  }

  text(query: string, line: number): Span {
    return this.#find(line, (token) => this.#source.startsWith(query, token.span[0]), query.length);
  }

  word(word: string, line: number): Span {
    return this.#find(line, (token) => token.text.toLowerCase() === word, word.length);
  }

  #find(line: number, matches: (token: Token) => boolean, length: number): Span {
    const from = this.#lines[line - 1] ?? 0;
    for (let at = this.#next; at < this.#tokens.length; at++) {
      const token = this.#tokens[at];
      if (!token || token.span[0] < from || !matches(token)) continue;
      this.#next = at + 1;
      return [token.span[0], token.span[0] + length];
    }
    return [0, this.#source.length];
  }
}
