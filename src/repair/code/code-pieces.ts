import { lexemesOf } from "../../sql/grammar/lexemes.ts";
import type { OperationWriting, RepairedStatement, Statement, StatementRepair, Unit } from "../../types.ts";
import { type Piece, pieceOf } from "../piece.ts";
import { wantedStatements } from "../wanted-statements.ts";
import { type Body, type BodyPart, bodyOf } from "./body.ts";
import { dedented, keptInPlace } from "./indents.ts";

/** A statement as its migration would write it, and whether the tool turns that round; null where it cannot be written. */
export type WriteCall = (
  unit: Unit,
  sql: string,
  /** The operation in whose place it stands. */
  original?: string,
) => { readonly code: string; readonly reverses: boolean } | null;

/** What a way of a migration in code is made of, as it should stand. */
export interface CodePieces {
  readonly pieces: readonly Piece[];
  /** What stands before the first of them and sends nothing. */
  readonly head: string;
  /** Whether anything is to be changed. */
  readonly changed: boolean;
}

/** By Statement.index. */
export type SentRepairs = ReadonlyMap<number, readonly StatementRepair[]>;

interface SentStatement {
  readonly statement: Statement;
  readonly repairs: readonly StatementRepair[];
}

/**
 * The statements of a way with what mends them, as code; null where that cannot be written: under a condition, in a helper,
 * in a transaction that the code opens.
 */
export function codePieces(
  unit: Unit,
  repairs: SentRepairs,
  clears: boolean,
  write: WriteCall,
): CodePieces | null {
  const sent = sentIn(unit, repairs);
  if (!sent) return null;
  const body = bodyOf(unit);
  const make = new PieceWriter(unit, clears, write, body?.indent ?? "");
  if (unit.migration.derived) return writtenOut(sent, make);
  const isList = unit.migration.code?.writing.operations !== undefined;
  const byPart = body && partsOf(sent, body, isList);
  if (!byPart) return sent.length === 0 ? { pieces: [], head: "", changed: false } : null;
  return takenApart(body, byPart, make);
}

function sentIn({ statements, unread }: Unit, repairs: SentRepairs): readonly SentStatement[] | null {
  if (unread.length > 0) return null;
  return statements.flatMap((statement) =>
    statement.body === null ? [{ statement, repairs: repairs.get(statement.index) ?? [] }] : [],
  );
}

/** What the tool makes of the way up has no text of its own. */
function writtenOut(sent: readonly SentStatement[], make: PieceWriter): CodePieces | null {
  const pieces = sent.flatMap((one) => (isBorder(one) ? [] : make.of(one, "\n")));
  return make.failed ? null : { pieces, head: "", changed: sent.some(isRepaired) };
}

/** The statements that each part of the body sends; null where they do not stand in its order. */
function partsOf(
  sent: readonly SentStatement[],
  { statements }: Body,
  isList: boolean,
): ReadonlyMap<BodyPart, readonly SentStatement[]> | null {
  const byPart = new Map<BodyPart, SentStatement[]>();
  let last = 0;
  for (const one of sent) {
    const call = one.statement.call ?? one.statement.span;
    const at = statements.findIndex(({ span }) => span[0] <= call[0] && call[1] <= span[1]);
    const part = statements[at];
    // Operations send some of theirs after all others.
    if (!part || (at < last && !isList)) return null;
    last = at;
    byPart.set(part, [...(byPart.get(part) ?? []), one]);
  }
  return byPart;
}

function takenApart(
  { statements, indent }: Body,
  byPart: ReadonlyMap<BodyPart, readonly SentStatement[]>,
  make: PieceWriter,
): CodePieces | null {
  const pieces: Piece[] = [];
  const moved = new Map<number, readonly Piece[]>();
  let head = "";
  for (const [at, part] of statements.entries()) {
    const own = byPart.get(part) ?? [];
    const lead = at === 0 ? "" : leadOf(part, indent);
    const text = dedented(make.text(part.span), indent) + make.end(part.trail) + part.trail;
    if (own.length === 0) {
      const before = pieces.at(-1);
      // What sends nothing stays with what stands before it.
      if (before) pieces[pieces.length - 1] = { ...before, trail: before.trail + lead + text };
      else head += lead + text;
      continue;
    }
    const isAnew = own.some(isRepaired) || isMixed(own);
    const written = make.asWritten(own, lead, text, part);
    const made = isAnew ? make.anew(own, lead, part, written) : [written];
    const target = targetOf(own, byPart);
    if (target === null) pieces.push(...made);
    else moved.set(target, [...(moved.get(target) ?? []), ...(isAnew ? made : make.anew(own, lead, part))]);
    if (make.failed) return null;
    for (const { statement } of own) pieces.push(...(moved.get(statement.index) ?? []));
  }
  const isCut = pieces.some(({ returns }, at) => returns && at < pieces.length - 1);
  return isCut ? null : { pieces, head, changed: [...byPart.values()].flat().some(isRepaired) };
}

function leadOf({ lead }: BodyPart, indent: string): string {
  const lines = dedented(lead, indent).split("\n");
  // Its own indent is written with its line.
  return [...lines.slice(0, -1), ""].join("\n");
}

/** The statement behind which another one is to stand; null: where it is. */
function targetOf(
  own: readonly SentStatement[],
  byPart: ReadonlyMap<BodyPart, readonly SentStatement[]>,
): number | null {
  const behind = own.flatMap(({ repairs }) => repairs.find(({ kind }) => kind === "behind") ?? [])[0];
  if (behind?.kind !== "behind") return null;
  const all = [...byPart.values()].flat();
  const target = all.findLast(({ statement }) => statement.span[0] === behind.span[0]);
  return target && !own.includes(target) ? target.statement.index : null;
}

function isRepaired({ repairs }: SentStatement): boolean {
  return repairs.some(({ kind }) => kind !== "undo");
}

function isBorder({ statement }: SentStatement): boolean {
  return statement.kind === "TransactionStmt";
}

/** One call sends what may be in a transaction, and what may not. */
function isMixed(own: readonly SentStatement[]): boolean {
  const outside = own
    .filter((one) => !isBorder(one))
    .map(({ statement }) => pieceOf({ sql: statement.text }, "").outside);
  return outside.includes(true) && outside.includes(false);
}

class PieceWriter {
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
  asWritten(own: readonly SentStatement[], lead: string, code: string, part: BodyPart): Piece {
    const [first, ...more] = own.filter((one) => !isBorder(one)).map(({ statement }) => statement.text);
    const piece = pieceOf({ sql: first ?? own[0]?.statement.text ?? "" }, lead);
    const elsewhere = (): readonly Piece[] | null => {
      const again = new PieceWriter(this.#unit, this.#clears, this.#write, this.#indent);
      const made = again.anew(own, lead, part);
      return again.failed ? null : made;
    };
    const { returns } = part;
    return {
      ...piece,
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
    own: readonly SentStatement[],
    lead: string,
    { isHeld, span }: BodyPart,
    written?: Piece,
  ): readonly Piece[] {
    const [first] = own;
    // Blocks that open a transaction hold more than a list of statements; those that leave one do not.
    const opens = first !== undefined && isBorder(first) && isBegin(first.statement.text);
    if (isHeld || opens || own.some((one) => this.#isConditional(one))) this.failed = true;
    const statements = own.filter((one) => !isBorder(one));
    const { operations } = this;
    const original = operations && dedented(this.text(span), this.#indent);
    const made = statements.flatMap((one, at) => this.of(one, at === 0 ? lead : "\n", original));
    const kept = original === undefined ? null : (operations?.keeps(original) ?? null);
    const [opening, ...others] = made;
    if (kept !== null && opening) return [{ ...opening, code: `${opening.code}\n${kept},` }, ...others];
    // A call that stays as it is, beside what comes before it or behind it, is left as it is written.
    if (!written || statements.length !== 1 || this.#hasToLeave(own, written)) return made;
    return made.map((piece) => (piece.sql === written.sql ? { ...written, lead: piece.lead } : piece));
  }

  /** Its call itself says where it is sent, and does not say so yet. */
  #hasToLeave(own: readonly SentStatement[], { outside }: Piece): boolean {
    return outside && this.#unit.migration.code?.writing.leaves === "call" && !own.some(isBorder);
  }

  of({ statement, repairs }: SentStatement, lead: string, original?: string): readonly Piece[] {
    const instead = repairs.find(({ kind }) => kind === "instead");
    const wanted =
      instead?.kind === "instead" ? wantedStatements(instead, this.#clears) : [{ sql: statement.text }];
    return wanted.map((one, at) => this.#piece(one, at === 0 ? lead : "\n", original));
  }

  #piece(one: RepairedStatement, lead: string, original?: string): Piece {
    const made = this.#write(this.#unit, one.sql, original);
    if (!made) this.failed = true;
    const code = hasLines(one.sql) ? keptInPlace(made?.code ?? "") : (made?.code ?? "");
    return { ...pieceOf(one, lead), ...made, code: code + this.end(""), border: null };
  }

  #isConditional({ statement: { piece } }: SentStatement): boolean {
    const sent = piece === null ? undefined : this.#unit.migration.sent?.[piece];
    return sent?.kind !== "message" || sent.condition !== undefined || sent.holes === true;
  }
}

/** An end of a line stands in one of its texts. */
function hasLines(sql: string): boolean {
  return lexemesOf(sql).some(({ text }) => text.includes("\n"));
}

function isBegin(sql: string): boolean {
  return /^(?:BEGIN|START)\b/i.test(sql);
}
