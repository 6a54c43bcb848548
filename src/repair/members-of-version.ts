import type { ModelledVersion, StatementRepair, Unit, Writing } from "../types.ts";
import { type Group, isSentAlone, statementGroups } from "./groups.ts";
import type { Member } from "./member.ts";
import { outOfTransactions } from "./own-transactions.ts";
import { type Piece, pieceOf, sentByPiece } from "./piece.ts";
import { writingAsIn } from "./separators.ts";
import { outsideSettings, settled, timeoutFirst } from "./settings.ts";
import { isCleared, leadingIn, shared, titleOf } from "./shares.ts";
import { whyWhole } from "./taken-apart.ts";
import { type UnitPieces, unitPieces } from "./unit-pieces.ts";
import { writtenSql } from "./written-sql.ts";

const APART = "parts of it are no SQL that can be taken apart";

/** Why a version is not repaired: one sentence without its full stop. */
export interface OpenQuestion {
  readonly asks: string;
}

/** What mends the statements of both ways, by the places where they begin, and what ends the way back. */
export interface StatementRepairs {
  /** Whether what a failed build may have left is dropped before an index is built. */
  readonly clears: boolean;
  readonly of: (unit: Unit) => ReadonlyMap<number, readonly StatementRepair[]>;
  /** The same of what is written in code, by Statement.index. */
  readonly sent: (unit: Unit) => ReadonlyMap<number, readonly StatementRepair[]>;
  readonly undo: readonly Extract<StatementRepair, { kind: "undo" }>[];
}

/**
 * The versions that should stand in one's place, in their order; null where nothing of it changes.
 * @param room where its new neighbours find a place; "none": not next to it, so that nothing is cleared before it runs
 */
export function membersOf(
  version: ModelledVersion,
  replacements: StatementRepairs,
  room: "before" | "behind" | "none",
): readonly Member[] | OpenQuestion | null {
  const [up, ...more] = version.up;
  const [down, ...others] = version.down;
  if (!up || more.length + others.length > 0) return { asks: "several files are one version here" };
  const { writing: given, advice, tool } = up.migration;
  if (!given) return { asks: `fix writes no ${tool} files; by hand: ${advice.alone}` };
  const writing = writingAsIn(up, given);
  const ups = unitPieces(up, replacements.of(up), replacements.clears);
  const downs = down ? unitPieces(down, replacements.of(down), replacements.clears) : null;
  if (!ups || (down && !downs)) return { asks: whyWhole([up, down], APART) };
  const undo = replacements.undo.flatMap(({ statements }) => statements);
  if (!ups.changed && !downs?.changed && undo.length === 0) return null;
  const all = groupsIn(ups, up, writing);
  if ("asks" in all) return all;
  const led = all.map((_, at) => ledGroup(all, at, writing));
  const groups = room === "none" ? led.filter((_, at) => !isCleared(all, at)) : led;
  const added = undo.map((one) => pieceOf(one, "\n"));
  const there = added.length > 0 && downs && isNothing(downs, writing) ? [] : (downs?.pieces ?? []);
  const wanted = shared([...settled(outOfTransactions(there)), ...added], groups);
  const isSent = down?.execution === "autocommit" || advice.several || wanted.every(isOneEach);
  // Where one file of the way back would have to be two, it stays as it is written.
  const shares = isSent
    ? wanted
    : shared(down ? (unitPieces(down, new Map(), true)?.pieces ?? []) : [], groups);
  const own = room === "before" ? firstBuilt(groups) : 0;
  const members = groups.map(({ pieces, outside }, at): Member => {
    const share = inPlace(shares[at] ?? [], writing);
    const last = at === groups.length - 1;
    const way = ups.head + writtenSql(pieces, writing) + (last ? ups.tail : blank(ups.tail));
    const back =
      (downs?.head ?? "") + writtenSql(share, writing) + (at === own ? (downs?.tail ?? "\n") : "\n");
    return {
      title: at === own ? null : titleOf(groups, at),
      up: asItStands(up, ups, pieces) ?? way,
      down: keepsBack(up) ? ((down && downs && asItStands(down, downs, share)) ?? back) : null,
      outside: { up: outside, down: share.some((one) => one.outside) },
      sends: pieces.flatMap(sentByPiece),
    };
  });
  return isTheSame(members, version) ? null : members;
}

function firstBuilt(groups: readonly Group[]): number {
  return Math.max(
    groups.findIndex((_, at) => !isCleared(groups, at)),
    0,
  );
}

function inPlace(back: readonly Piece[], { leaving }: Writing): readonly Piece[] {
  return leaving === undefined && back.some((one) => one.outside) ? outsideSettings(back) : back;
}

function ledGroup(all: readonly Group[], at: number, { leaving }: Writing): Group {
  const pieces = leadingIn(all, at);
  const outside = all[at]?.outside === true;
  if (!outside) return { outside, pieces: timeoutFirst(pieces) };
  return { outside, pieces: leaving === undefined ? outsideSettings(pieces) : pieces };
}

/** What is written already, to its last sign, where these are all of its statements; null where they are not. */
function asItStands(
  { migration: { file, span } }: Unit,
  own: UnitPieces,
  pieces: readonly Piece[],
): string | null {
  const isOwn = ({ lead, sql }: Piece, at: number): boolean =>
    own.pieces[at]?.lead === lead && own.pieces[at]?.sql === sql;
  const isAll = !own.changed && pieces.length === own.pieces.length && pieces.every(isOwn);
  return isAll ? file.text.slice(...span) : null;
}

function isTheSame([first, ...more]: readonly Member[], version: ModelledVersion): boolean {
  const before = asItIs(version);
  if (first && [...version.up, ...version.down].some((unit) => hasToLeave(unit, first))) return false;
  return more.length === 0 && first?.up === before.up && (first.down ?? "") === (before.down ?? "");
}

/** Whether the tool sends it in a transaction until its file says otherwise. */
function hasToLeave({ migration, execution }: Unit, { outside }: Member): boolean {
  const { file, direction, writing } = migration;
  if (!outside[direction] || (execution !== "transaction" && execution !== "batch")) return false;
  return (writing?.optOut(file, direction) ?? []).some(
    (one) => one.path !== file.path || one.text !== file.text,
  );
}

/** The statements of a way up by files, where they may be written so. */
function groupsIn(ups: UnitPieces, up: Unit, writing: Writing): readonly Group[] | OpenQuestion {
  const { execution, migration } = up;
  const { file, tool, advice } = migration;
  const refused = writing.refuses?.(file.path, false) ?? null;
  if (refused !== null) return { asks: refused };
  const pieces = settled(outOfTransactions(ups.pieces));
  const groups = statementGroups(pieces, {
    isAlone: isSentAlone(up, pieces),
    several: advice.several,
    writing,
  });
  if (!groups) return { asks: `${tool} sends these statements together: ${advice.alone}` };
  const isInside = execution === "transaction" || execution === "batch";
  const leaves = isInside && groups.some(({ outside }) => outside);
  const stays = leaves ? (writing.refuses?.(file.path, true) ?? null) : null;
  return stays === null ? groups : { asks: stays };
}

/** How a text ends, without what is said there. */
function blank(tail: string): string {
  return /\s*$/.exec(tail)?.[0] || "\n";
}

/** Whether a way back only stands there because its file may not be empty. */
function isNothing({ pieces }: UnitPieces, { nothing }: Writing): boolean {
  const [only, ...more] = pieces;
  return more.length === 0 && only !== undefined && `${only.sql};` === nothing?.trim();
}

function isOneEach(pieces: readonly Piece[]): boolean {
  return pieces.length < 2 || !pieces.some(({ outside }) => outside);
}

/** A version that needs no repair, as one of those that a repair leaves. */
export function asItIs({ up: [up], down: [down] }: ModelledVersion): Member {
  const textOf = (unit: Unit | undefined): string =>
    unit ? unit.migration.file.text.slice(...unit.migration.span) : "";
  const leaves = (unit: Unit | undefined): boolean =>
    unit !== undefined && (unitPieces(unit, new Map(), true)?.pieces ?? []).some(({ outside }) => outside);
  return {
    title: null,
    up: textOf(up),
    down: up && keepsBack(up) ? textOf(down) : null,
    outside: { up: leaves(up), down: leaves(down) },
    sends: (up?.statements ?? []).map(({ text }) => text),
  };
}

/** Whether its project keeps ways back of SQL. */
export function keepsBack({ migration: { rollback } }: Unit): boolean {
  return rollback.place === "section" || rollback.place === "file";
}
