import type { CodeEdit, ModelledVersion, RepairedFile, Unit, WrittenCode, WrittenFile } from "../../types.ts";
import type { Member } from "../member.ts";
import { type Around, type FamilyFiles, memberPlaces } from "../place.ts";
import { wayBody } from "./body.ts";
import { asWritten, indented } from "./indents.ts";

/** As filesOf, of a version that is written in code. */
export function codeFiles(
  version: ModelledVersion,
  members: readonly Member[],
  around: Around,
): FamilyFiles | null {
  const [up] = version.up;
  const { code, file } = up?.migration ?? {};
  if (!up || !code || !file) return null;
  const titles = distinctTitles(members, around);
  const titled = members.map((member, at) => ({ ...member, title: titles[at] ?? null }));
  const places = memberPlaces(file.path, code.writing, titled, around);
  if (!places) return null;
  const { ups, isLast } = places;
  const own = ownFile(
    version,
    up,
    code,
    members.find(({ title }) => title === null),
  );
  if (!own) return null;
  const files: RepairedFile[] = [];
  let previous: WrittenFile = isLast ? around.newest : { path: file.path, text: own };
  for (const [at, member] of members.entries()) {
    if (member.title === null) {
      if (own !== file.text) files.push({ path: file.path, text: own, new: false });
      continue;
    }
    const made = code.writing
      .files({ ...member, title: titles[at] ?? "", path: ups[at] ?? "", like: file, previous })
      .map((one) => ({ ...one, text: asWritten(one.text) }));
    files.push(...made.map((one) => ({ ...one, new: true })));
    previous = made[0] ?? previous;
  }
  return { files, ...places };
}

/** Classes have the titles of their files: one that is there already is counted on. */
export function distinctTitles(
  members: readonly Pick<Member, "title">[],
  { paths }: Around,
): readonly (string | null)[] {
  const taken = new Set<string>();
  const names = paths.map((path) => path.replace(/\.\w+$/, "").toLowerCase());
  // Files are named by the title or by the class that it gives, whose name has no underscores; disks may not tell cases apart.
  const isTaken = (title: string): boolean =>
    taken.has(title) ||
    [title, title.replaceAll("_", "")].some((one) => names.some((name) => endsWithTitle(name, one)));
  return members.map(({ title }) => {
    if (title === null) return null;
    let own = title;
    for (let number = 2; isTaken(own); number++) own = `${title}_${number}`;
    taken.add(own);
    return own;
  });
}

/** Whether a path without its ending, in lower case, ends with that title as a word of its own. */
function endsWithTitle(name: string, title: string): boolean {
  const folded = title.toLowerCase();
  return name.endsWith(folded) && !/[a-z]/.test(name.at(-folded.length - 1) ?? "");
}

/** Null where it cannot be written. */
function ownFile(
  version: ModelledVersion,
  up: Unit,
  code: WrittenCode,
  member: Member | undefined,
): string | null {
  const { file } = up.migration;
  if (!member) return file.text;
  const [down] = version.down;
  const edits: CodeEdit[] = [];
  const write = (unit: Unit, text: string): void => {
    const body = wayBody(unit);
    const { nothing = "" } = unit.migration.code?.writing ?? {};
    const now = body && indented(text === "" ? nothing : text, body.indent);
    if (!body || file.text.slice(...body.span) === now) return;
    edits.push({ span: body.span, text: now ?? "" }, ...(unit.migration.code?.needs(text) ?? []));
  };
  write(up, member.up);
  // A way back that holds nothing has no place for its lines but the one that its tool gives them.
  if (member.down !== null && down && !down.migration.derived && wayBody(down)) write(down, member.down);
  else if (member.down) edits.push(...(code.back?.(member.down) ?? []));
  // What holds for the whole file is said once, for whichever way needs it.
  const back = down && !down.migration.derived ? down : code.writing.leaves === "file" ? up : undefined;
  for (const [unit, leaves] of [
    [up, member.outside.up],
    [back, member.outside.down],
  ] as const)
    if (leaves) edits.push(...(unit?.migration.code?.leave ?? []));
  return edited(file.text, edits);
}

/** The same edit may be asked for twice. Of two at one place the first one stands first. */
function edited(text: string, edits: readonly CodeEdit[]): string {
  const once = new Map(edits.map((edit) => [`${edit.span.join("-")} ${edit.text}`, edit]));
  const isWindows = text.includes("\r\n");
  let out = text;
  for (const { span, text: given } of [...once.values()].reverse().sort(fromTheEnd)) {
    const instead = asWritten(given);
    out =
      out.slice(0, span[0]) + (isWindows ? instead.replace(/\r?\n/g, "\r\n") : instead) + out.slice(span[1]);
  }
  return out;
}

/** What is put before a place comes after what stands there. */
function fromTheEnd({ span: a }: CodeEdit, { span: b }: CodeEdit): number {
  return b[0] - a[0] || b[1] - a[1];
}
