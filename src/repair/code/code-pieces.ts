import type { StatementRepair, Unit } from "../../types.ts";
import { type Piece, pieceOf } from "../piece.ts";
import { type BodyPart, type WayBody, wayBody } from "./body.ts";
import { atNoIndent } from "./indents.ts";
import { type CalledStatement, isBorder, PieceWriter, type WriteCall } from "./piece-writer.ts";

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
  const body = wayBody(unit);
  const make = new PieceWriter(unit, clears, write, body?.indent ?? "");
  if (unit.migration.derived) return writtenOut(sent, make, body);
  const { operations, apart } = unit.migration.code?.writing ?? {};
  const own = apart ? sent.filter((each) => !isBorder(each)) : sent;
  const byPart = body && partsOf(own, body, operations !== undefined);
  if (!byPart) return sent.length === 0 ? { pieces: [], head: "", changed: false } : null;
  return takenApart(body, byPart, make);
}

function sentIn({ statements, unread }: Unit, repairs: SentRepairs): readonly CalledStatement[] | null {
  if (unread.length > 0) return null;
  return statements.flatMap((statement) =>
    statement.body === null ? [{ statement, repairs: repairs.get(statement.index) ?? [] }] : [],
  );
}

/** What the tool makes of the way up has no text of its own. */
function writtenOut(
  sent: readonly CalledStatement[],
  make: PieceWriter,
  body: WayBody | null,
): CodePieces | null {
  const pieces = sent.flatMap((each) => {
    const origin = originOf(each, body?.statements ?? []);
    return isBorder(each) ? [] : make.of(each, "\n").map((piece) => ({ ...piece, origin }));
  });
  return make.failed ? null : { pieces, head: "", changed: sent.some(isRepaired) };
}

/** The statements that each part of the body sends; null where they do not stand in its order. */
function partsOf(
  sent: readonly CalledStatement[],
  { statements }: WayBody,
  isList: boolean,
): ReadonlyMap<BodyPart, readonly CalledStatement[]> | null {
  const byPart = new Map<BodyPart, CalledStatement[]>();
  let last = 0;
  for (const each of sent) {
    const at = originOf(each, statements);
    const part = statements[at];
    // Operations send some of theirs after all others.
    if (!part || (at < last && !isList)) return null;
    last = at;
    byPart.set(part, [...(byPart.get(part) ?? []), each]);
  }
  return byPart;
}

/** Which part of a body sends it; -1: none. */
function originOf({ statement: { call, span } }: CalledStatement, statements: readonly BodyPart[]): number {
  const [from, to] = call ?? span;
  return statements.findIndex((part) => part.span[0] <= from && to <= part.span[1]);
}

function takenApart(
  { statements, indent }: WayBody,
  byPart: ReadonlyMap<BodyPart, readonly CalledStatement[]>,
  make: PieceWriter,
): CodePieces | null {
  const pieces: Piece[] = [];
  const moved = new Map<number, readonly Piece[]>();
  let head = "";
  for (const [at, part] of statements.entries()) {
    const own = byPart.get(part) ?? [];
    const lead = leadOf(part, indent);
    const text = atNoIndent(make.text(part.span), indent) + make.end(part.trail) + part.trail;
    if (own.length === 0) {
      const before = pieces.at(-1);
      // What sends nothing stays with what stands before it.
      if (before) pieces[pieces.length - 1] = { ...before, trail: before.trail + lead + text };
      else head += lead + text;
      continue;
    }
    const isAnew = own.some(isRepaired) || isMixed(own);
    const written = make.asWritten(own, lead, text, part);
    const anew = isAnew ? withTrail(make.anew(own, lead, part, written), part) : [written];
    const made = anew.map((piece) => ({ ...piece, origin: at }));
    const target = targetOf(own, byPart);
    if (target === null) pieces.push(...made);
    else moved.set(target, [...(moved.get(target) ?? []), ...(isAnew ? made : make.anew(own, lead, part))]);
    if (make.failed) return null;
    for (const { statement } of own) pieces.push(...(moved.get(statement.index) ?? []));
  }
  const isCut = pieces.some(({ returns }, at) => returns && at < pieces.length - 1);
  return isCut ? null : { pieces, head, changed: [...byPart.values()].flat().some(isRepaired) };
}

/** The comment at the end of its line stays, whatever is written there. */
function withTrail(pieces: readonly Piece[], { trail }: BodyPart): readonly Piece[] {
  const last = pieces.at(-1);
  const said = trail.replace(/^[\s,;]+/, "");
  if (!last || last.elsewhere || said === "") return pieces;
  return [...pieces.slice(0, -1), { ...last, trail: ` ${said}` }];
}

function leadOf({ lead }: BodyPart, indent: string): string {
  const lines = atNoIndent(lead, indent).split("\n");
  // Its own indent is written with its line.
  return [...lines.slice(0, -1), ""].join("\n");
}

/** The statement behind which another one is to stand; null: where it is. */
function targetOf(
  own: readonly CalledStatement[],
  byPart: ReadonlyMap<BodyPart, readonly CalledStatement[]>,
): number | null {
  const behind = own.flatMap(({ repairs }) => repairs.find(({ kind }) => kind === "behind") ?? [])[0];
  if (behind?.kind !== "behind") return null;
  const all = [...byPart.values()].flat();
  const target = all.findLast(({ statement }) => statement.span[0] === behind.span[0]);
  return target && !own.includes(target) ? target.statement.index : null;
}

function isRepaired({ repairs }: CalledStatement): boolean {
  return repairs.some(({ kind }) => kind !== "undo" && kind !== "later");
}

/** One call sends what may be in a transaction, and what may not. */
function isMixed(own: readonly CalledStatement[]): boolean {
  const outside = own
    .filter((one) => !isBorder(one))
    .map(({ statement }) => pieceOf({ sql: statement.text }, "").outside);
  return outside.includes(true) && outside.includes(false);
}
