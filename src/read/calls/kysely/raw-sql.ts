import { NotKnown, sqlTextOf } from "../../code/call-arguments.ts";
import {
  type CodeCall,
  type Handle,
  handle,
  joined,
  type TextValue,
  textValue,
  unknown,
  type Value,
} from "../../code/value.ts";

/** A part of an expression: a text, or a value that is sent beside it. */
export type SqlPiece = { readonly text: TextValue } | { readonly value: Value };

/** Counts the values that are sent beside a text; `immediate`: they are written into it instead. */
export interface SqlWriting {
  count: number;
  readonly immediate: boolean;
}

export function newWriting(immediate = false): SqlWriting {
  return { count: 0, immediate };
}

/** What SQL can be executed on. */
export abstract class KyselyConnection implements Handle {
  abstract call(call: CodeCall): Value | null;
  abstract send(sql: TextValue, call: CodeCall): void;
}

/** What the tag `sql` and its methods make. It is sent when it is executed, or as part of a statement. */
export class KyselySql implements Handle {
  readonly pieces: readonly SqlPiece[];

  constructor(pieces: readonly SqlPiece[]) {
    this.pieces = pieces;
  }

  written(writing: SqlWriting): TextValue {
    return joined(
      this.pieces.map((piece) => {
        if ("text" in piece) return piece.text;
        if (writing.immediate) return textValue(literalSql(piece.value));
        writing.count++;
        return textValue(`$${writing.count}`);
      }),
    );
  }

  call(call: CodeCall): Value | null {
    if (call.name === "execute") {
      const [on] = call.arguments;
      if (on?.kind !== "handle" || !(on.handle instanceof KyselyConnection)) return null;
      on.handle.send(this.written(newWriting()), call);
      return unknown;
    }
    return /^(?:\$|as$|compile$|withPlugin$)/.test(call.name) ? handle(this) : null;
  }
}

export function kyselySqlIn(value: Value | undefined): KyselySql | null {
  return value?.kind === "handle" && value.handle instanceof KyselySql ? value.handle : null;
}

/** A name between quotes. */
export function quotedIdentifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** "schema.table" is two names. */
export function quoteParts(path: string): string {
  return path
    .split(".")
    .map((part) => quotedIdentifier(part.trim()))
    .join(".");
}

/** A value that is written into the text (query-compiler, appendImmediateValue). */
export function literalSql(value: Value | undefined): string {
  switch (value?.kind) {
    case "text":
      if (!value.holes) return `'${value.text.replaceAll("'", "''")}'`;
      break;
    case "number":
      return value.written;
    case "boolean":
      return String(value.value);
    case "null":
      return "null";
    default:
  }
  throw new NotKnown("a value is not a literal");
}

/** Texts and expressions put together; each character stays where it stood. */
export function joinedSql(...parts: readonly (string | TextValue)[]): TextValue {
  return joined(parts.map((part) => (typeof part === "string" ? textValue(part) : part)));
}

/** Several with a text between them. */
export function sqlList(items: readonly (string | TextValue)[], between = ", "): TextValue {
  return joinedSql(...items.flatMap((item, at) => (at === 0 ? [item] : [between, item])));
}

/** What a call of `sql` makes of its template: values stand between its texts. */
export function templateSql(parts: Value | undefined): KyselySql {
  const items = parts?.kind === "list" ? parts.items : [];
  return new KyselySql(
    items.flatMap((item, at): readonly SqlPiece[] =>
      at % 2 === 0 ? [{ text: sqlTextOf(item, "the SQL") }] : piecesOf(item),
    ),
  );
}

export function piecesOf(value: Value): readonly SqlPiece[] {
  return kyselySqlIn(value)?.pieces ?? [{ value }];
}
