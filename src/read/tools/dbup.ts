import type { Advice, SourceFile } from "../../types.ts";
import { byCodeUnits, type Folder } from "../evidence/folder.ts";
import { nearestFile } from "../evidence/nearest-file.ts";
import { nugetDatabase, nugetPackage } from "../evidence/nuget.ts";
import { fileNameOf } from "../evidence/path.ts";
import { claimByProject } from "../text/claims.ts";
import { wholeOf } from "../text/lines.ts";
import type { Claim, Part, Tool, VersionParts } from "../tool.ts";
import { seesForItself, staysInside } from "../writing/opt-outs.ts";

/** DbUp/dbup-postgresql and DbUp/dbup-core, 6: no transaction unless the builder is asked for one; statements end with ";". */
const ADVICE: Advice = {
  alone: "take `.WithTransaction()` or `.WithTransactionPerScript()` off the upgrade engine",
  several: true,
};

export const dbup: Tool = {
  id: "dbup",
  name: "DbUp",
  recorded: true,
  optOut: [],
  writing: { optOut: seesForItself, refuses: staysInside(ADVICE.alone) },
  claim,
  read: (root) => {
    const sending = sendingOf(root);
    return [...root.sql]
      .sort((a, b) => byCodeUnits(fileNameOf(a.path), fileNameOf(b.path)))
      .map((file) => stepOf(file, sending));
  },
  one: (file, root) => [stepOf(file, sendingOf(root))],
  leaves: () => "DbUp runs the *.sql files that its project embeds",
};

function claim(folder: Folder): Claim | null {
  const found = nugetPackage(folder, [
    "dbup-postgresql",
    "dbup",
    "dbup-sqlserver",
    "dbup-mysql",
    "dbup-sqlite",
  ]);
  const claimed = found && claimByProject(folder, found.file, "DbUp", folder.sql);
  return claimed && { ...claimed, otherDatabase: nugetDatabase(folder) };
}

const programs: readonly string[] = [
  "Program.cs",
  "DbUp.cs",
  "Migrator.cs",
  "DatabaseMigrator.cs",
  "Startup.cs",
];

function sendingOf(root: Folder): Pick<Part, "execution" | "why"> {
  const each = nearestFile(root, programs, /\.WithTransactionPerScript\s*\(/);
  if (each) return { execution: "transaction", why: `${each.path} calls \`WithTransactionPerScript()\`` };
  const all = nearestFile(root, programs, /\.WithTransaction\s*\(/);
  if (all)
    return { execution: "batch", why: `${all.path} calls \`WithTransaction()\`, for all scripts of a run` };
  return {
    execution: "autocommit",
    why: "DbUp opens no transaction unless its upgrade engine is built with one",
  };
}

function stepOf(file: SourceFile, sending: Pick<Part, "execution" | "why">): VersionParts {
  const rollback = { place: "none", present: false, where: "" } as const;
  return {
    up: [{ ...{ file, span: wholeOf(file), direction: "up", advice: ADVICE, rollback }, ...sending }],
    down: [],
  };
}
