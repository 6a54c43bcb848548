import type { Direction, ModelledVersion, RepairedFile, Unit, Writing, WrittenFile } from "../types.ts";
import type { Member } from "./member.ts";
import { type Around, type FamilyFiles, memberPlaces } from "./place.ts";

/** The files of a version and of its new neighbours; null where the tool's names cannot be counted on. */
export function filesOf(
  version: ModelledVersion,
  members: readonly Member[],
  around: Around,
): FamilyFiles | null {
  const [up] = version.up;
  const { writing } = up?.migration ?? {};
  if (!up || !writing) return null;
  const places = memberPlaces(up.migration.file.path, writing, members, around);
  if (!places) return null;
  const ups = [...places.ups];
  const files = members.flatMap((member, at): readonly RepairedFile[] => {
    if (member.title === null) {
      const own = ownFiles(version, up, member);
      ups[at] = own.up;
      return own.files;
    }
    const down = member.down === null ? null : trimmed(member.down);
    const made = writing.files?.({ ...member, up: trimmed(member.up), down, path: ups[at] ?? "" }) ?? [];
    ups[at] = made[0]?.path ?? "";
    return made.map((one) => ({ ...one, new: true }));
  });
  return { files, ups, isLast: places.isLast };
}

/** As the whole text of a file or a section. */
export function trimmed(text: string): string {
  const bare = text.trim();
  return bare === "" ? "" : `${bare}\n`;
}

/** What becomes of the files of a version, and where its way up then stands. */
function ownFiles(
  version: ModelledVersion,
  up: Unit,
  member: Member,
): { readonly files: readonly RepairedFile[]; readonly up: string } {
  const [down] = version.down;
  const before = new Map<string, string>();
  for (const unit of [up, ...(down ? [down] : [])])
    before.set(unit.migration.file.path, unit.migration.file.text);
  let files: readonly WrittenFile[] = [...textsOf(up, down, member, before)].map(([path, text]) => ({
    path,
    text,
  }));
  const { writing, file } = up.migration;
  let named = file.path;
  for (const direction of ["up", "down"] as const) {
    if (!member.outside[direction] || !writing || isSentAlone(direction === "up" ? up : down, writing))
      continue;
    const own = fileFor(up, down, direction);
    files = files.flatMap((one) => (one.path === own ? writing.optOut(one, direction) : [one]));
    if (direction === "up" && !files.some(({ path }) => path === own))
      named = files.find(({ path }) => !before.has(path))?.path ?? named;
  }
  const kept = new Set(files.map(({ path }) => path));
  const gone = [...before.keys()].filter((path) => !kept.has(path));
  const isWindows = file.text.includes("\r\n");
  const written = [...new Map(files.map((one) => [one.path, one])).values()]
    .map((one) => (isWindows ? { ...one, text: one.text.replace(/\r?\n/g, "\r\n") } : one))
    .filter(({ path, text }) => before.get(path) !== text)
    .map((one) => ({ ...one, new: !before.has(one.path) }));
  return {
    files: [...gone.map((path) => ({ path, text: "", new: false, gone: true as const })), ...written],
    up: named,
  };
}

/** Whether its statements are sent by themselves without any marker in the file. */
function isSentAlone(unit: Unit | undefined, { optOut }: Writing): boolean {
  if (unit?.execution !== "autocommit") return false;
  const { file, direction } = unit.migration;
  return optOut(file, direction).some((one) => one.path === file.path && one.text !== file.text);
}

function fileFor(up: Unit, down: Unit | undefined, direction: Direction): string {
  const { file, rollback, writing } = up.migration;
  if (direction === "up") return file.path;
  if (down) return down.migration.file.path;
  return (rollback.place === "file" ? writing?.downPath?.(file.path) : undefined) ?? file.path;
}

function textsOf(
  up: Unit,
  down: Unit | undefined,
  member: Member,
  before: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const { file, span, rollback, writing } = up.migration;
  const back = down?.migration;
  const unwritten = back || !member.down?.trim() ? null : trimmed(member.down);
  const isSection = rollback.place === "section" && rollback.heading !== undefined;
  const texts = new Map(before);
  const edits = [
    {
      path: file.path,
      span,
      text:
        unwritten !== null && isSection
          ? `${member.up.trimEnd()}\n\n${rollback.heading}\n${unwritten}`
          : member.up,
    },
  ];
  if (back && member.down !== null) edits.push({ path: back.file.path, span: back.span, text: member.down });
  // From the end, so that the other's place holds still.
  for (const edit of edits.sort((a, b) => b.span[0] - a.span[0])) {
    const whole = texts.get(edit.path) ?? "";
    texts.set(edit.path, whole.slice(0, edit.span[0]) + edit.text + whole.slice(edit.span[1]));
  }
  const downFile = fileFor(up, down, "down");
  // Where nobody knows the name of its file, the way back is not written.
  if (downFile === file.path) return texts;
  if (unwritten !== null) texts.set(downFile, unwritten);
  if (texts.get(downFile)?.trim() === "") texts.set(downFile, writing?.nothing ?? "");
  return texts;
}
