import type { Discovery } from "../../discover/index.ts";
import type { Options } from "../../options.ts";
import { loadCodeLanguages } from "../../read/index.ts";
import { positionAt } from "../../text/offsets.ts";
import type { Root, Runbook, SourceFile } from "../../types.ts";
import { rootsOf } from "../versions.ts";
import { rootsRunBy } from "./roots-run-by.ts";
import { standingRoots } from "./standing-roots.ts";

/**
 * The run with those migrations besides that the commands of its documents run: of each such folder those that the document
 * names, or all where it names none. Only of a run about files as they stand: what a change is, is known without its documents.
 */
export async function withMigrationsRun(discovery: Discovery, options: Options): Promise<Discovery> {
  if (options.since !== null || discovery.files.every(isSql)) return discovery;
  await loadCodeLanguages(discovery.files, discovery.code, discovery.tree, discovery.files);
  const standing = await standingRoots(discovery, options);
  const given = discovery.standing?.();
  if (standing.length === 0 || !given) return discovery;
  const { runbooks, roots } = rootsOf(discovery, options, []);
  const remarks: string[] = [];
  const wanted = new Set<string>();
  for (const runbook of runbooks.filter(({ named, kind }) => named && kind !== "Makefile"))
    for (const { root, offset } of rootsOfRunbook(runbook, discovery, standing)) {
      // What the user has named besides is what they want to hear of.
      if (roots.some(({ folder, tool }) => folder === root.folder && tool === root.tool)) continue;
      const { files, named } = migrationsMeant(root, runbook);
      const place = `${runbook.file.path}:${positionAt(runbook.file, offset).line}`;
      const which = named ? "those that it names are read with it" : "they are read with it";
      remarks.push(`${place} runs the migrations in ${root.folder} (${root.tool}): ${which}`);
      for (const path of files) wanted.add(path);
    }
  if (wanted.size === 0) return discovery;
  return {
    ...discovery,
    files: withReported(discovery.files, given.files, wanted),
    code: withReported(discovery.code, given.code, wanted),
    remarks: [...discovery.remarks, ...remarks],
  };
}

function isSql({ path }: SourceFile): boolean {
  return path.toLowerCase().endsWith(".sql");
}

function* rootsOfRunbook(
  { file, commands }: Runbook,
  { tree }: Discovery,
  standing: readonly Root[],
): Iterable<{ readonly root: Root; readonly offset: number }> {
  const seen = new Set<Root>();
  for (const { words, span } of commands)
    for (const root of rootsRunBy(
      words.map(({ text }) => text),
      file.path,
      { tree, standing },
    ))
      if (!seen.has(root)) {
        seen.add(root);
        yield { root, offset: span[0] };
      }
}

function migrationsMeant(
  { versions }: Root,
  { file, commands }: Runbook,
): { readonly files: readonly string[]; readonly named: boolean } {
  const paths = [
    ...new Set(versions.flatMap(({ up, down }) => [...up, ...down]).map((one) => one.file.path)),
  ];
  const said = new Set(file.text.split(/[^\w.-]+/).map((word) => word.replace(/\.+$/, "")));
  const typed = new Set(commands.flatMap(({ words }) => words.flatMap(({ text }) => text.split("="))));
  const stems = paths.map(stemOf);
  const named = paths.filter((path, at) => {
    const stem = stems[at] ?? "";
    // Files of one name, as migration.sql, are told apart by their folders.
    const own = stems.indexOf(stem) === stems.lastIndexOf(stem) ? stem : (path.split("/").at(-2) ?? "");
    const version = own.match(/^[^_.-]{3,}(?=[_.-])/)?.[0];
    return (
      said.has(own) || said.has(path.split("/").at(-1) ?? "") || (version !== undefined && typed.has(version))
    );
  });
  return named.length > 0 ? { files: named, named: true } : { files: paths, named: false };
}

/** A file's name without its folder, and without what says its language and its direction. */
function stemOf(path: string): string {
  return path.replace(/^.*\//, "").replace(/(?:\.(?:up|down))?\.\w+$/, "");
}

function withReported<File extends SourceFile>(
  own: readonly File[],
  standing: readonly File[],
  wanted: ReadonlySet<string>,
): readonly File[] {
  const there = new Set(own.map(({ path }) => path));
  const more = standing.filter(({ path }) => wanted.has(path) && !there.has(path));
  return [...own, ...more.map((file) => ({ ...file, changed: "all" as const }))].sort((a, b) =>
    a.path < b.path ? -1 : 1,
  );
}
