import type { ModelledVersion, Unit } from "../../types.ts";
import { type Group, statementGroups } from "../groups.ts";
import type { Member } from "../member.ts";
import type { OpenQuestion, StatementRepairs } from "../members-of-version.ts";
import { type Piece, pieceOf } from "../piece.ts";
import { settled } from "../settings.ts";
import { isCleared, leadingIn, shared, titleOf } from "../shares.ts";
import { bodyOf } from "./body.ts";
import { type CodePieces, codePieces, type WriteCall } from "./code-pieces.ts";
import { dedented } from "./indents.ts";

/** As membersOf, of a version that is written in code. */
export function codeMembers(
  version: ModelledVersion,
  repairs: StatementRepairs,
  room: "before" | "behind" | "none",
  write: WriteCall,
): readonly Member[] | OpenQuestion | null {
  const [up, ...more] = version.up;
  const [down, ...others] = version.down;
  if (!up || more.length + others.length > 0) return { asks: "several files are one version here" };
  const { code, advice, tool } = up.migration;
  if (!code) return { asks: `its ${tool} files are not written here: ${advice.alone}` };
  const ups = codePieces(up, repairs.sent(up), repairs.clears, write);
  const downs = down ? codePieces(down, repairs.sent(down), repairs.clears, write) : null;
  if (!ups || (down && !downs)) return { asks: "parts of it are no calls that can be taken apart" };
  const undo = repairs.undo.flatMap(({ statements }) => statements);
  if (!ups.changed && !downs?.changed && undo.length === 0) return null;
  const groups = groupsOf(ups, up, room);
  if (!groups) return { asks: `${tool} sends these statements together: ${advice.alone}` };
  const added = undo.flatMap((one) => {
    const made = write(up, one.sql);
    return made ? [{ ...pieceOf(one, "\n"), ...made }] : [];
  });
  const shares = shared([...settled(downs?.pieces ?? []), ...added], groups);
  const own =
    room === "before"
      ? Math.max(
          groups.findIndex((_, at) => !isCleared(groups, at)),
          0,
        )
      : 0;
  const members = groups.map(({ pieces, outside }, at): Member | null => {
    const isOwn = at === own;
    const [there, back] = [
      placed(pieces, isOwn),
      placed(shares[at] ?? [], isOwn && !down?.migration.derived),
    ];
    if (!there || !back) return null;
    const derives = isTurnedRound(down, there) && added.length === 0;
    return {
      title: isOwn ? null : titleOf(groups, at),
      up: (isOwn ? ups.head : "") + written(there),
      down: derives || !keepsBack(down, back) ? null : (isOwn ? (downs?.head ?? "") : "") + written(back),
      outside: { up: outside, down: back.some((one) => one.outside) },
    };
  });
  if (members.includes(null)) return { asks: "parts of it are no calls that can be taken apart" };
  const refused = members.some((one) => one?.outside.up) && leavesNot(up);
  if (refused) return { asks: `nothing in its file takes it out of the transaction: ${advice.alone}` };
  return members as readonly Member[];
}

/** By the files in which they can be sent; null where they cannot. */
function groupsOf(
  { pieces }: CodePieces,
  unit: Unit,
  room: "before" | "behind" | "none",
): readonly Group[] | null {
  const { code, advice } = unit.migration;
  const isAlone = unit.execution === "autocommit";
  const all = statementGroups(settled(pieces), {
    ...{ isAlone, several: advice.several, writing: code?.writing ?? {} },
  });
  const led = all?.map((group, at) => ({ ...group, pieces: leadingIn(all, at) }));
  return (all && room === "none" ? led?.filter((_, at) => !isCleared(all, at)) : led) ?? null;
}

/** In a file of their own calls stand that name nothing of the file they come from. */
function placed(pieces: readonly Piece[], isOwn: boolean): readonly Piece[] | null {
  if (isOwn) return pieces;
  const made = pieces.map((piece) => (piece.elsewhere ? piece.elsewhere() : [piece]));
  return made.includes(null) ? null : made.flatMap((one) => one ?? []);
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
  const text = pieces.map(({ lead, code, sql, trail }) => `${lead}${code ?? sql}${trail}`).join("");
  return text.replace(/^\n+/, "");
}

/** A version that needs no repair, as one of those that a repair leaves. */
export function codeAsItIs({ up: [up], down: [down] }: ModelledVersion): Member {
  const textOf = (unit: Unit | undefined): string => {
    const body = unit && bodyOf(unit);
    return body ? dedented(unit.migration.file.text.slice(...body.span), body.indent) : "";
  };
  const leaves = (unit: Unit | undefined): boolean =>
    (unit?.statements ?? []).some(({ body, text }) => body === null && pieceOf({ sql: text }, "").outside);
  return {
    title: null,
    up: textOf(up),
    down: !down || down.migration.derived ? null : textOf(down),
    outside: { up: leaves(up), down: leaves(down) },
  };
}
