import compile, { type CompiledGrammar } from "libpg-query/wasm/libpg-query.js";

/** What the server says of a text that it refuses; `at` counts characters. */
export interface ParserRefusal {
  readonly error: string;
  readonly at: number | null;
}

interface Parser {
  readonly compiled: CompiledGrammar;
  /** Its memory before it has read anything, without the zeros that follow. */
  readonly fresh: Uint8Array;
  /** How often it may still be renewed. */
  renewals: number;
}

/**
 * A stack that overflows inside WebAssembly leaves memory that lies about every text to come: it is set back to what it was
 * at first. Only the stack's own pointer is out of reach, and moves on by some 3 kB of its 64 kB each time.
 */
const MOST_RENEWALS = 12;

/** Nothing more can be read: anyone who reads tells a failure, and never that PostgreSQL refuses something. */
export class ParserLost extends Error {
  override readonly name = "ParserLost";
  constructor() {
    super("PostgreSQL's parser has broken too often to be asked again");
  }
}

let parser: Parser | null = null;
let loading: Promise<void> | null = null;

/**
 * To be awaited once before anything here is called, and again to have a new one after it was lost. Whoever asks while it
 * loads waits for the same one: a second would compile the grammar again, and take another 128 MB.
 */
export function loadParser(): Promise<void> {
  if (parser !== null && parser.renewals > 0) return Promise.resolve();
  loading ??= load().finally(() => {
    loading = null;
  });
  return loading;
}

async function load(): Promise<void> {
  const compiled = await compile();
  const memory = compiled.HEAPU8;
  parser = { compiled, fresh: memory.slice(0, endOfData(memory)), renewals: MOST_RENEWALS };
}

/** More zeros in a row than the program leaves between its data. */
const GAP = 2 ** 20;

/** Where memory that has read nothing holds zeros alone. To look through all of its 128 MB took longer than a small run. */
export function endOfData(memory: Uint8Array): number {
  const words = new Int32Array(memory.buffer, memory.byteOffset, memory.length >> 2);
  let end = 0;
  for (let at = 0; at < words.length && (at - end) * 4 < GAP; at++) if (words[at] !== 0) end = at + 1;
  return end * 4;
}

/** The JSON of a text's tree, or the server's refusal; null when the parser broke over it. */
export function parseText(text: string): { readonly json: string } | ParserRefusal | null {
  return ask(text, ({ getValue, UTF8ToString, _wasm_parse_query_raw, _wasm_free_parse_result }, given) => {
    const result = _wasm_parse_query_raw(given);
    if (result === 0) return null;
    // PgQueryParseResult: tree, stderr, error. PgQueryError: message, funcname, filename, lineno, cursorpos.
    const error = getValue(result + 8, "i32");
    const said: { readonly json: string } | ParserRefusal =
      error === 0
        ? { json: UTF8ToString(getValue(result, "i32")) }
        : { error: UTF8ToString(getValue(error, "i32")), at: Math.max(0, getValue(error + 16, "i32") - 1) };
    _wasm_free_parse_result(result);
    return said;
  });
}

/** The same of one CREATE FUNCTION, CREATE PROCEDURE or DO statement, by PL/pgSQL's parser. */
export function parsePlpgsql(text: string): { readonly json: string } | ParserRefusal | null {
  return ask(text, ({ UTF8ToString, _wasm_parse_plpgsql, _wasm_free_string }, given) => {
    const result = _wasm_parse_plpgsql(given);
    if (result === 0) return null;
    const said = UTF8ToString(result);
    _wasm_free_string(result);
    return said.startsWith("{") ? { json: said } : { error: said, at: null };
  });
}

function ask<T extends object>(
  text: string,
  call: (compiled: CompiledGrammar, given: number) => T | null,
): T | ParserRefusal | null {
  if (parser === null || parser.renewals === 0) throw new ParserLost();
  const { compiled } = parser;
  let said: T | ParserRefusal | null = null;
  try {
    const bytes = compiled.lengthBytesUTF8(text) + 1;
    const given = compiled._malloc(bytes);
    if (given === 0) said = { error: "out of memory", at: null };
    else {
      compiled.stringToUTF8(text, given, bytes);
      said = call(compiled, given);
      compiled._free(given);
    }
  } catch {
    said = null;
  }
  if (said === null) parser.renewals--;
  // What it keeps after running out of memory would leave the next text without any.
  if (said === null || ("error" in said && /^out of memory\b/.test(String(said.error)))) renew(parser);
  return said;
}

function renew({ compiled, fresh }: Parser): void {
  compiled.HEAPU8.fill(0);
  compiled.HEAPU8.set(fresh);
}
