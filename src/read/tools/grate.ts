import type { Advice, SourceFile } from "../../types.ts";
import { byCodeUnits, type Folder } from "../evidence/folder.ts";
import { COMMAND_FILES, fileBelow, nearestFile } from "../evidence/nearest-file.ts";
import { wholeOf } from "../text/lines.ts";
import type { Claim, Part, Tool, VersionParts } from "../tool.ts";
import { seesForItself, staysInside } from "../writing/opt-outs.ts";

/**
 * erikbra/grate, Configuration/FoldersConfiguration.cs and KnownFolderNames.cs: the folders in the order in which they
 * run, and whether their scripts run again. In small letters: `runBeforeUp` is a name that people write in several ways.
 */
const FOLDERS: readonly (readonly [name: string, runs: "once" | "changed" | "always"])[] = [
  ["beforemigration", "always"],
  ["alterdatabase", "changed"],
  ["runaftercreatedatabase", "changed"],
  ["runbeforeup", "changed"],
  ["up", "once"],
  ["runfirstafterup", "changed"],
  ["functions", "changed"],
  ["views", "changed"],
  ["sprocs", "changed"],
  ["triggers", "changed"],
  ["indexes", "changed"],
  ["runafterotheranytimescripts", "changed"],
  ["permissions", "always"],
  ["aftermigration", "always"],
];
/** GrateMigrator.cs: these are run with TransactionScopeOption.Suppress, so that `--transaction` is not for them. */
const AUTONOMOUS = /^(?:beforemigration|alterdatabase|permissions|aftermigration)$/;

const ADVICE: Advice = { alone: "run grate without `--transaction`", several: true };
const names = new Set(FOLDERS.map(([name]) => name));

export const grate: Tool = {
  id: "grate",
  name: "grate",
  aliases: ["roundhouse"],
  recorded: true,
  optOut: [],
  writing: { optOut: seesForItself, refuses: staysInside(ADVICE.alone) },
  claim,
  home: (folder) => (isRun(folder) ? (folder.parent ?? folder) : folder),
  read: (root) =>
    FOLDERS.flatMap(([name, runs]) =>
      root.folders
        .filter((folder) => folder.name.toLowerCase() === name)
        .flatMap((folder) => filesIn(folder).map((file) => stepOf(file, root, folder.name, runs !== "once"))),
    ),
  one: (file, root) => [stepOf(file, root, "up", false)],
  leaves: () => "it stands in no folder that grate runs, such as up or indexes",
};

function isRun({ name }: Folder): boolean {
  return names.has(name.toLowerCase());
}

/** With those of the folders below, by their paths. */
function filesIn({ below }: Folder): readonly SourceFile[] {
  return [...below].flatMap(({ sql }) => sql).sort((a, b) => byCodeUnits(a.path, b.path));
}

function mention(folder: Folder): string | undefined {
  const commands = nearestFile(folder, COMMAND_FILES, /(?:^|[\s/"'])(?:grate|erikbra\/grate)\b/m);
  if (commands) return commands.path;
  for (const at of folder.above) {
    const manifest = fileBelow(at, ".config/dotnet-tools.json") ?? at.file("dotnet-tools.json");
    if (manifest && /"grate"\s*:/.test(manifest.text)) return manifest.path;
  }
  return undefined;
}

function claim(folder: Folder): Claim | null {
  const place = folder.above.find((at) => isRun(at) && at.parent !== null);
  const root = place?.parent;
  const named = root ? mention(folder) : undefined;
  if (!root || named === undefined) return null;
  const why = `${named} runs grate, and ${folder.path} is a folder that it runs`;
  return { root: root.path, ground: "project", evidence: named, why, files: folder.sql.length };
}

function stepOf(file: SourceFile, root: Folder, folder: string, repeatable: boolean): VersionParts {
  return {
    up: [
      {
        ...{ file, span: wholeOf(file), direction: "up", advice: ADVICE },
        ...sendingOf(root, folder),
        rollback: { place: "none", present: false, where: "" },
      },
    ],
    down: [],
    ...(repeatable ? { repeatable: true } : {}),
  };
}

function sendingOf(root: Folder, folder: string): Pick<Part, "execution" | "why"> {
  if (AUTONOMOUS.test(folder.toLowerCase()))
    return { execution: "autocommit", why: `grate runs ${folder} outside any transaction` };
  const told = nearestFile(root, COMMAND_FILES, /\bgrate\b[^\n]*\s(?:--transaction|-t)\b/);
  if (told)
    return {
      execution: "batch",
      why: `${told.path} runs grate with \`--transaction\`, for all scripts of a run`,
    };
  return { execution: "autocommit", why: "grate opens no transaction without `--transaction`" };
}
