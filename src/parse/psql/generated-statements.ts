import type { Node, SelectStmt } from "libpg-query";
import type { Migration, ParsedStatement, SourceFile, Span, UnreadPassage } from "../../types.ts";
import { constantTextOf } from "../constant-text.ts";
import { readSql } from "../grammar.ts";
import { fillPlaceholders } from "../placeholders.ts";
import { sentTextOf } from "../sent-by-code.ts";
import { readTokens } from "../tokens.ts";

/** A query whose answer psql sends. */
interface GeneratingQuery {
  readonly migration: Migration;
  readonly file: SourceFile;
  readonly query: Span;
}

interface ReadParts {
  readonly statements: ParsedStatement[];
  readonly unread: UnreadPassage[];
  readonly begins: boolean;
}

/**
 * What `\gexec` sends: each value of the answer by itself, row by row (psql's manual, "Meta-Commands"). Values that are
 * constants are known without the server; of others nobody knows what they say.
 */
export function readGenerated(found: ReadParts, generating: GeneratingQuery): void {
  const { file, query } = generating;
  const text = textOf(generating);
  const reading = readSql(text);
  // What is refused with its variables filled in, too, is told already.
  if ("error" in reading && "error" in readSql(fillPlaceholders(text, true))) return;
  const answer = "error" in reading ? null : answerOf(reading.statements.at(-1)?.node);
  if (answer === null) {
    const [line = ""] = text.split("\n");
    const message = `what \\gexec sends is computed by a query, and not read: ${line.length > 80 ? `${line.slice(0, 79)}…` : line}`;
    found.unread.push({ file, span: query, message, text });
    return;
  }
  for (const value of answer.values) readValue(found, generating, value, answer.conditional);
}

function textOf({ migration, file, query }: GeneratingQuery): string {
  return sentTextOf(migration, file).slice(...query);
}

interface KnownAnswer {
  readonly values: readonly string[];
  /** Whether its rows are there is decided by what it asks for. */
  readonly conditional: boolean;
}

/** The values of an answer, each row from left to right; null: one is not known. */
function answerOf(node: Node | undefined): KnownAnswer | null {
  if (!node || !("SelectStmt" in node)) return null;
  return answerOfSelect(node.SelectStmt);
}

function answerOfSelect(select: SelectStmt): KnownAnswer | null {
  const { larg, rarg, op, all, valuesLists, targetList, fromClause, whereClause, havingClause } = select;
  const decides = Boolean(fromClause || whereClause || havingClause || select.limitCount);
  if (larg && rarg) {
    const sides = op === "SETOP_UNION" && all ? [answerOfSelect(larg), answerOfSelect(rarg)] : [null];
    const known = sides.flatMap((side) => side ?? []);
    if (known.length < 2) return null;
    return {
      values: known.flatMap(({ values }) => values),
      conditional: decides || known.some(({ conditional }) => conditional),
    };
  }
  const rows = valuesLists?.map((row) => ("List" in row ? (row.List.items ?? []) : [])) ?? [
    (targetList ?? []).map((target) => ("ResTarget" in target ? target.ResTarget.val : undefined)),
  ];
  const values = rows.flat().map((value) => (value ? constantTextOf(value as Node) : null));
  return values.every((value) => value !== null) ? { values, conditional: decides } : null;
}

function readValue(found: ReadParts, generating: GeneratingQuery, sql: string, conditional: boolean): void {
  const { migration, file, query } = generating;
  const reading = readSql(sql);
  const place = literalIn(generating, sql);
  if ("error" in reading) {
    const refusal = reading.at === null || conditional ? {} : { refusal: { at: (place ?? query)[0] } };
    const message = `in what \\gexec sends: ${reading.error}`;
    found.unread.push({ file, span: place ?? query, message, text: sql, ...refusal });
    return;
  }
  // Several commands of one value are one query string, which no other statement is a part of.
  const piece = reading.statements.length > 1 ? -1 - found.statements.length : null;
  for (const { kind, node, span } of reading.statements) {
    const own: Span | null = place && [place[0] + span[0], place[0] + span[1]];
    found.statements.push({
      ...{ migration, file, span: own ?? query, kind, node, text: sql.slice(...span), body: null },
      ...{ call: query, piece, tokens: () => [] },
      ...(conditional ? { guarded: true as const } : {}),
      ...(found.begins ? { begun: true as const } : {}),
    });
  }
}

/** Where the file has a text between quotes just as it is sent; null where it is written in another way, or twice. */
function literalIn(generating: GeneratingQuery, sql: string): Span | null {
  const tokens = readTokens(textOf(generating), generating.query[0]);
  const [place, ...more] = tokens.filter(({ text }) => text === `'${sql}'`);
  return place && more.length === 0 ? [place.span[0] + 1, place.span[1] - 1] : null;
}
