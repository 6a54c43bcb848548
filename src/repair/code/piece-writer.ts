import { lexemesOf } from "../../sql/grammar/lexemes.ts";
import type { OperationWriting, RepairedStatement, Statement, StatementRepair, Unit } from "../../types.ts";
import { looksFirst, type Piece, pieceOf } from "../piece.ts";
import { wantedStatements } from "../wanted-statements.ts";
import type { BodyPart } from "./body.ts";
import { atNoIndent, keptInPlace } from "./indents.ts";

/** A statement as its migration would write it, and whether the tool turns that round; null where it cannot be written. */
export type WriteCall = (
  unit: Unit,
  sql: string,
  /** The operation in whose place it stands. */
  original?: string,
) => { readonly code: string; readonly reverses: boolean } | null;

/** A statement that a call sends, and what mends it. */
export interface CalledStatement {
  readonly statement: Statement;
  readonly repairs: readonly StatementRepair[];
}

export function isBorder({ statement }: CalledStatement): boolean {
  return statement.kind === "TransactionStmt";
}

/** Writes what is sent as code. */
export class PieceWriter {
  readonly #unit: Unit;
  readonly #clears: boolean;
  readonly #write: WriteCall;
  readonly #indent: string;
  failed = false;

  constructor(unit: Unit, clears: boolean, write: WriteCall, indent: string) {
    this.#indent = indent;
    this.#unit = unit;
    this.#clears = clears;
    this.#write = write;
  }

  get operations(): OperationWriting | undefined {
    return this.#unit.migration.code?.writing.operations;
  }

  /** Operations of a list are parted by commas. */
  end(trail: string): string {
    return this.operations && !trail.trimStart().startsWith(",") ? "," : "";
  }

  text(span: BodyPart["span"]): string {
    return this.#unit.migration.file.text.slice(...span);
  }

  /** What one call sends, as a piece of its own. */
  asWritten(own: readonly CalledStatement[], lead: string, code: string, part: BodyPart): Piece {
    const [first, ...more] = own.filter((one) => !isBorder(one)).map(({ statement }) => statement.text);
    const piece = pieceOf({ sql: first ?? own[0]?.statement.text ?? "" }, lead);
    const elsewhere = (): readonly Piece[] | null => {
      const again = new PieceWriter(this.#unit, this.#clears, this.#write, this.#indent);
      const made = again.anew(
        own.map(({ statement }) => ({ statement, repairs: [] })),
        lead,
        part,
      );
      return again.failed ? null : made;
    };
    const { returns } = part;
    const guarded = own.every(({ statement }) => looksFirst(statement));
    return {
      ...piece,
      ...(guarded ? { guarded } : {}),
      border: null,
      code,
      also: more,
      reverses: true,
      elsewhere,
      ...(returns ? { returns } : {}),
    };
  }

  /** Each of the statements as a call of its own. */
  anew(
    own: readonly CalledStatement[],
    lead: string,
    { isHeld, span }: BodyPart,
    written?: Piece,
  ): readonly Piece[] {
    const [first] = own;
    // Blocks that open a transaction hold more than a list of statements; those that leave one do not.
    const opens = first !== undefined && isBorder(first) && isBegin(first.statement.text);
    if (isHeld || opens || own.some((one) => this.#isConditional(one))) this.failed = true;
    const statements = own.filter((one) => !isBorder(one));
    const before = written && this.#standingBefore(statements, written);
    if (before) return before;
    const { operations } = this;
    const original = operations && atNoIndent(this.text(span), this.#indent);
    const made = statements.flatMap((each, at) => this.of(each, at === 0 ? lead : "\n", original));
    const kept = original === undefined ? null : (operations?.keeps(original) ?? null);
    const [opening, ...others] = made;
    if (kept !== null && opening) return [{ ...opening, code: `${opening.code}\n${kept},` }, ...others];
    // A call that stays as it is, beside what comes before it or behind it, is left as it is written.
    if (!written || statements.length !== 1 || this.#hasToLeave(own, written)) return made;
    return made.map((piece) => (piece.sql === written.sql ? { ...written, lead: piece.lead } : piece));
  }

  /** What only has to run before a call, and the call as it is written; null where it is to send something else. */
  #standingBefore(own: readonly CalledStatement[], written: Piece): readonly Piece[] | null {
    const first: RepairedStatement[] = [];
    for (const { statement, repairs } of own) {
      const instead = repairs.find(({ kind }) => kind === "instead");
      if (instead?.kind !== "instead") continue;
      const wanted = wantedStatements(instead, this.#clears);
      if (wanted.at(-1)?.sql !== statement.text) return null;
      first.push(...wanted.slice(0, -1));
    }
    const outside = own.map(({ statement }) => pieceOf({ sql: statement.text }, "").outside);
    if (new Set(outside).size !== 1 || first.some(({ apart }) => apart)) return null;
    const isLeaving = this.#leavesByCall && outside[0] === true;
    const isOperation = this.operations !== undefined;
    if (isLeaving || isOperation || !first.every(isPreparing)) return null;
    const made = first.map((each, at) => this.#piece(each, at === 0 ? written.lead : "\n"));
    return [...made, { ...written, lead: made.length > 0 ? "\n" : written.lead }];
  }

  /** Each call says where it is sent, and not all of them leave the transaction yet. */
  get #leavesByCall(): boolean {
    const { migration, execution } = this.#unit;
    return migration.code?.writing.leaves === "call" && execution !== "autocommit";
  }

  /** Its call itself says where it is sent, and does not say so yet. */
  #hasToLeave(own: readonly CalledStatement[], { outside }: Piece): boolean {
    return outside && this.#leavesByCall && !own.some(isBorder);
  }

  of({ statement, repairs }: CalledStatement, lead: string, original?: string): readonly Piece[] {
    const instead = repairs.find(({ kind }) => kind === "instead");
    const wanted =
      instead?.kind === "instead" ? wantedStatements(instead, this.#clears) : [{ sql: statement.text }];
    return wanted.map((each, at) => this.#piece(each, at === 0 ? lead : "\n", original));
  }

  #piece(wanted: RepairedStatement, lead: string, original?: string): Piece {
    const made = this.#write(this.#unit, wanted.sql, original);
    if (!made) this.failed = true;
    const code = hasLines(wanted.sql) ? keptInPlace(made?.code ?? "") : (made?.code ?? "");
    return { ...pieceOf(wanted, lead), ...made, code: code + this.end(""), border: null };
  }

  #isConditional({ statement: { piece } }: CalledStatement): boolean {
    const sent = piece === null ? undefined : this.#unit.migration.sent?.[piece];
    if (sent?.kind !== "message") return true;
    // What stands in another file may be called with the same words elsewhere.
    return sent.condition !== undefined || sent.holes === true || sent.elsewhere !== undefined;
  }
}

/** It changes nothing that the rest of its call asks for. */
function isPreparing({ sql }: RepairedStatement): boolean {
  return /^(?:SET|DROP\s+INDEX)\b/i.test(sql);
}

/** An end of a line stands in one of its texts. */
function hasLines(sql: string): boolean {
  return lexemesOf(sql).some(({ text }) => text.includes("\n"));
}

function isBegin(sql: string): boolean {
  return /^(?:BEGIN|START)\b/i.test(sql);
}
