import type {
  CodeWriting,
  Direction,
  ModelledVersion,
  OperationWriting,
  RepairedStatement,
  Unit,
} from "../../types.ts";
import { statementGroups } from "../groups.ts";
import type { Member } from "../member.ts";
import type { OpenQuestion, StatementRepairs } from "../members-of-version.ts";
import { type Piece, pieceOf, sentByPiece } from "../piece.ts";
import { settled } from "../settings.ts";
import { leadingIn, shared, titleOf } from "../shares.ts";
import { whyWhole } from "../taken-apart.ts";
import { wayBody } from "./body.ts";
import { type CodePieces, codePieces } from "./code-pieces.ts";
import { atNoIndent } from "./indents.ts";
import type { WriteCall } from "./piece-writer.ts";
import { settingsInPlace } from "./session-settings.ts";

const APART = "parts of it are no calls that can be taken apart";

/**
 * As membersOf, of a version that is written in code.
 * @param alone whether its statements were sent by themselves before anything was repaired
 */
export function codeMembers(
  version: ModelledVersion,
  repairs: StatementRepairs,
  alone: boolean,
  write: WriteCall,
): readonly Member[] | OpenQuestion | null {
  const [up, ...more] = version.up;
  const [down, ...others] = version.down;
  if (!up || more.length + others.length > 0) return { asks: "several files are one version here" };
  const { code, advice, tool } = up.migration;
  if (!code) return { asks: `fix writes no ${tool} files; by hand: ${advice.alone}` };
  const ups = codePieces(up, repairs.sent(up), repairs.clears, write);
  const stays = down !== undefined && leavesNot(down);
  const downs = down ? codePieces(down, stays ? new Map() : repairs.sent(down), repairs.clears, write) : null;
  if (!ups || (down && !downs)) return { asks: whyWhole([up, down], APART) };
  const added = repairs.undo.flatMap(({ statements }) => undoing(up, statements, stays, write));
  if (!ups.changed && !downs?.changed && added.length === 0) return null;
  const groups = statementGroups(settled(ups.pieces), {
    ...{ isAlone: alone, several: advice.several, writing: code.writing },
  });
  if (!groups) return { asks: `${tool} sends these statements together: ${advice.alone}` };
  const derived = lackingBack(downs?.pieces ?? [], ups.pieces, code.writing);
  const shares = shared([...settled(derived), ...added], groups);
  const members = groups.map(({ outside }, at): Member | null => {
    const isOwn = at === 0;
    const there = placed(leadingIn(groups, at), isOwn);
    const back = placed(shares[at] ?? [], isOwn && !down?.migration.derived);
    if (!there || !back) return null;
    const leaving = { up: outside, down: back.some((one) => one.outside) };
    const isOut = (way: Direction): boolean => hasLeft(up, code.writing.leaves, leaving, way);
    const lines = {
      up: settingsInPlace(there, up, isOut("up"), write),
      down: settingsInPlace(back, down ?? up, isOut("down"), write),
    };
    const derives = isTurnedRound(down, lines.up) && added.length === 0;
    const { operations } = code.writing;
    const downLines = operations ? takingBack(operations, lines.down) : written(lines.down);
    return {
      title: isOwn ? null : titleOf(groups, at),
      up: joined(isOwn ? ups.head : "", written(lines.up)),
      down: derives || !keepsBack(down, back) ? null : joined(isOwn ? keptHead(downs, back) : "", downLines),
      outside: leaving,
      sends: lines.up.flatMap(sentByPiece),
    };
  });
  if (members.includes(null)) return { asks: APART };
  if (members.some((one) => one?.outside.up) && leavesNot(up))
    return { asks: `nothing in its file takes it out of the transaction: ${advice.alone}` };
  return members as readonly Member[];
}

function joined(head: string, lines: string): string {
  return [head, lines].filter((text) => text !== "").join("\n");
}

/** What sends nothing yet, as one that only raises, gives way to what takes something back. */
function keptHead(downs: CodePieces | null, back: readonly Piece[]): string {
  return downs && (downs.pieces.length > 0 || back.length === 0) ? downs.head : "";
}

/** Of the way back what no operation takes back by itself any more; of calls, all of it. */
function lackingBack(
  back: readonly Piece[],
  pieces: readonly Piece[],
  { operations }: CodeWriting,
): readonly Piece[] {
  if (!operations) return back;
  const lacking = new Set(pieces.flatMap(({ origin, reverses }) => (reverses ? [] : [origin])));
  return back.filter(({ origin }) => lacking.has(origin));
}

/** What ends the way back; a drop that cannot leave its transaction is a plain one. */
function undoing(
  unit: Unit,
  statements: readonly RepairedStatement[],
  isInside: boolean,
  write: WriteCall,
): readonly Piece[] {
  return statements.flatMap((wanted) => {
    const sql = isInside ? wanted.sql.replace(/^(DROP INDEX) CONCURRENTLY\b/, "$1") : wanted.sql;
    const made = write(unit, sql);
    return made ? [{ ...pieceOf({ ...wanted, sql }, "\n"), ...made }] : [];
  });
}

/** Whether a way of it is sent outside a transaction, once what is to leave has left. */
function hasLeft(
  unit: Unit,
  leaves: CodeWriting["leaves"],
  leaving: Member["outside"],
  way: Direction,
): boolean {
  if (unit.execution === "autocommit") return true;
  return leaves === "file" ? leaving.up || leaving.down : leaves === "way" && leaving[way];
}

/** In a file of their own calls stand that name nothing of the file they come from. */
function placed(pieces: readonly Piece[], isOwn: boolean): readonly Piece[] | null {
  if (isOwn) return pieces;
  const made = pieces.map((piece) => (piece.elsewhere ? piece.elsewhere() : [piece]));
  return made.includes(null) ? null : made.flatMap((one) => one ?? []);
}

function takingBack({ takingBack: write }: OperationWriting, back: readonly Piece[]): string {
  return back.length === 0 ? "" : `${write(back.flatMap(sentByPiece))},`;
}

function isTurnedRound(down: Unit | undefined, pieces: readonly Piece[]): boolean {
  return down?.migration.derived === true && pieces.every(({ reverses }) => reverses === true);
}

function keepsBack(down: Unit | undefined, back: readonly Piece[]): boolean {
  return down !== undefined || back.length > 0;
}

function leavesNot(unit: Unit): boolean {
  return unit.execution !== "autocommit" && unit.migration.code?.leave === null;
}

/** Its lines, at no indent. */
function written(pieces: readonly Piece[]): string {
  const text = pieces.map(
    ({ lead, code, sql, trail }, at) => `${at > 0 && lead === "" ? "\n" : lead}${code ?? sql}${trail}`,
  );
  return text.join("").replace(/^\n+/, "");
}

/** A version that needs no repair, as one of those that a repair leaves. */
export function codeAsItIs({ up: [up], down: [down] }: ModelledVersion): Member {
  const textOf = (unit: Unit | undefined): string => {
    const body = unit && wayBody(unit);
    return body ? atNoIndent(unit.migration.file.text.slice(...body.span), body.indent) : "";
  };
  const leaves = (unit: Unit | undefined): boolean =>
    (unit?.statements ?? []).some(({ body, text }) => body === null && pieceOf({ sql: text }, "").outside);
  return {
    title: null,
    up: textOf(up),
    down: !down || down.migration.derived ? null : textOf(down),
    outside: { up: leaves(up), down: leaves(down) },
    sends: (up?.statements ?? []).map(({ text }) => text),
  };
}
