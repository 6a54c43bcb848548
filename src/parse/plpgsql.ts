import type { Span, Token } from "../types.ts";

/** One piece of SQL that a PL/pgSQL body runs. */
export interface Call {
  readonly query: string;
  /** EXECUTE: `query` is an expression that makes the SQL. */
  readonly dynamic: boolean;
  /** Below an IF, CASE, loop or exception handler. */
  readonly conditional: boolean;
  /** In the body's text: the statement, or the word EXECUTE. */
  readonly span: Span;
}

type Tree = { readonly [key: string]: unknown };

/** Where a statement of libpg_query's PL/pgSQL tree may be skipped or repeated. */
const branching =
  /^PLpgSQL_(stmt_(if|case|loop|while|fori|fors|forc|foreach_a|dynfors)|exception_block|if_elsif)$/;

/** The static SQL and the EXECUTEs of a body, in its order. Unknown shapes are walked through, never refused. */
export function callsOf(tree: unknown, source: string, tokens: readonly Token[]): readonly Call[] {
  const calls: Call[] = [];
  const finder = new Finder(source, tokens);
  const walk = (value: unknown, conditional: boolean): void => {
    if (Array.isArray(value)) for (const one of value) walk(one, conditional);
    else if (typeof value === "object" && value !== null)
      for (const [key, inner] of Object.entries(value as Tree)) {
        const call = callOf(key, inner as Tree, conditional, finder);
        if (call) calls.push(call);
        else walk(inner, conditional || branching.test(key));
      }
  };
  const functions =
    (tree as { plpgsql_funcs?: { PLpgSQL_function?: { action?: unknown } }[] }).plpgsql_funcs ?? [];
  for (const one of functions) walk(one.PLpgSQL_function?.action, false);
  return calls;
}

function callOf(key: string, node: Tree, conditional: boolean, finder: Finder): Call | null {
  const line = typeof node?.lineno === "number" ? node.lineno : 1;
  if (key === "PLpgSQL_stmt_execsql" || key === "PLpgSQL_stmt_perform") {
    const query = expression(node.sqlstmt ?? node.expr);
    if (query === null) return null;
    // PERFORM f() is kept as SELECT f().
    const written = key === "PLpgSQL_stmt_perform" ? query.replace(/^SELECT/i, "").trim() : query;
    return { query, dynamic: false, conditional, span: finder.text(written, line) };
  }
  if (key === "PLpgSQL_stmt_return_query") {
    const query = expression(node.query);
    return query === null ? null : { query, dynamic: false, conditional, span: finder.text(query, line) };
  }
  if (key === "PLpgSQL_stmt_dynexecute") {
    const query = expression(node.query);
    return query === null ? null : { query, dynamic: true, conditional, span: finder.word("execute", line) };
  }
  return null;
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
