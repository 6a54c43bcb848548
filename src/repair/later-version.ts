import type { LaterRepair, ModelledVersion, RepairedFile, Unit, WrittenFile } from "../types.ts";
import { distinctTitles } from "./code/code-files.ts";
import { asWritten } from "./code/indents.ts";
import type { WriteCall } from "./code/piece-writer.ts";
import { trimmed } from "./files.ts";
import { type Group, isSentAlone, statementGroups } from "./groups.ts";
import { keepsBack, type OpenQuestion } from "./members-of-version.ts";
import { isLeftAlone } from "./needed-later.ts";
import { type Piece, pieceOf } from "./piece.ts";
import { type Around, aroundOf } from "./place.ts";
import { shared, titleOf } from "./shares.ts";
import { writtenSql } from "./written-sql.ts";

/** Whether what a version has left behind is there still, as far as those that follow it tell. */
export function isStillThere(version: ModelledVersion, { needs }: LaterRepair): boolean {
  return isLeftAlone(version, needs);
}

/** A version to come, as its texts. */
interface NewText {
  readonly title: string;
  readonly up: readonly Piece[];
  readonly down: readonly Piece[];
  readonly outside: { readonly up: boolean; readonly down: boolean };
}

/**
 * New versions, behind all others, that mend what an applied one has left.
 * @param made up files of other versions that are new
 */
export function laterVersions(
  version: ModelledVersion,
  repairs: readonly LaterRepair[],
  made: readonly WrittenFile[],
  write: WriteCall,
): readonly RepairedFile[] | OpenQuestion {
  const [up] = version.up;
  const { writing, code, advice, tool, file } = up?.migration ?? {};
  const own = writing ?? code?.writing;
  if (!up || !own?.files || !own.following || !advice || !file)
    return { asks: `new ${tool ?? ""} migrations are not written here` };
  const pieces = repairs.flatMap(({ statements }) => statements.map((sql) => pieceOf({ sql }, "\n")));
  const back = repairs.flatMap((one) => one.back.map((sql) => pieceOf({ sql }, "\n")));
  const isAlone = isSentAlone(up, pieces);
  const groups = statementGroups(pieces, { isAlone, several: advice.several, writing: own });
  if (!groups) return { asks: `${tool} sends these statements together: ${advice.alone}` };
  const around = aroundOf(version, made);
  const texts = textsOf(groups, back, around);
  const leaves = !isAlone && texts.some(({ outside }) => outside.up);
  const refused = writing?.refuses?.(file.path, leaves) ?? null;
  if (refused !== null) return { asks: refused };
  if (leaves && code?.leave === null)
    return { asks: `nothing in its file takes it out of the transaction: ${advice.alone}` };
  return filesOfTexts(up, texts, around, write);
}

function textsOf(groups: readonly Group[], back: readonly Piece[], around: Around): readonly NewText[] {
  const titles = distinctTitles(
    groups.map((_, at) => ({ title: titleOf(groups, at) })),
    around,
  );
  const shares = shared(back, groups);
  return groups.map(({ pieces, outside }, at) => {
    const down = shares[at] ?? [];
    const leaves = { up: outside, down: down.some((one) => one.outside) };
    return { title: titles[at] ?? "", up: pieces, down, outside: leaves };
  });
}

function filesOfTexts(
  up: Unit,
  texts: readonly NewText[],
  { newest }: Around,
  write: WriteCall,
): readonly RepairedFile[] | OpenQuestion {
  const { writing, code, file } = up.migration;
  const files: RepairedFile[] = [];
  let previous: WrittenFile = newest;
  for (const [at, { title, outside, ...ways }] of texts.entries()) {
    const path = (writing ?? code?.writing)?.following?.(file.path, newest.path, at + 1, title) ?? null;
    if (path === null) return { asks: "its files have no names that can be counted on" };
    const lines = { up: linesOf(up, ways.up, write), down: linesOf(up, ways.down, write) };
    if (lines.up === null || lines.down === null) return { asks: "its calls are not written here" };
    const version = { path, up: lines.up, down: lines.down, outside };
    const written = writing
      ? (writing.files?.({ ...version, down: keepsBack(up) ? lines.down : null }) ?? [])
      : (code?.writing.files({ ...version, title, like: file, previous }) ?? []);
    files.push(...written.map((one) => ({ path: one.path, text: asWritten(one.text), new: true })));
    previous = written[0] ?? previous;
  }
  return files;
}

/** Null where a statement has no call. */
function linesOf(up: Unit, pieces: readonly Piece[], write: WriteCall): string | null {
  const { writing, code } = up.migration;
  if (writing) return trimmed(writtenSql(pieces, writing));
  const { operations } = code?.writing ?? {};
  const calls = pieces.map(({ sql }) => write(up, sql)?.code ?? null);
  if (calls.includes(null)) return null;
  return calls.map((call) => (operations ? `${call},` : call)).join("\n");
}
