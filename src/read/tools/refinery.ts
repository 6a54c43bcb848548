import type { Advice, SourceFile } from "../../types.ts";
import { crate, crateDatabase } from "../evidence/cargo.ts";
import type { Folder } from "../evidence/folder.ts";
import { fileNameOf } from "../evidence/path.ts";
import { claimByProject } from "../text/claims.ts";
import { wholeOf } from "../text/lines.ts";
import { byNumber, versionNumber } from "../text/order.ts";
import type { Claim, Tool, VersionParts } from "../tool.ts";
import { filePairs } from "../writing/file-pairs.ts";
import { countedBy } from "../writing/next-name.ts";
import { seesForItself, staysInside } from "../writing/opt-outs.ts";

/** refinery_core/src/util.rs: "U" is a version that need not follow the one before it, and no way back. */
const NAME = /^[UV](\d+(?:\.\d+)?)__\w+\.sql$/;

/** refinery_core/src/traits/sync.rs, drivers/postgres.rs: batch_execute within a transaction, and no way out of it. */
const ADVICE: Advice = {
  alone: "it has no way to leave its transaction: run the statement with psql, outside the migrations",
  several: false,
};

export const refinery: Tool = {
  id: "refinery",
  name: "refinery",
  commands: [["refinery", "migrate"]],
  recorded: true,
  versioned: {
    by: ({ path }) => versionNumber(versionIn(path)),
    effect: "stops before it runs anything: repeated version",
  },
  optOut: [],
  writing: {
    ...filePairs({ up: /\.sql$/, down: null, counted: countedBy(/\.sql$/), optOut: seesForItself }),
    refuses: staysInside(ADVICE.alone),
  },
  claim,
  // find_migration_files walks the folders below, too.
  read: (root) =>
    root.below
      .flatMap(({ sql }) => sql)
      .filter((file) => NAME.test(fileNameOf(file.path)))
      .sort((a, b) => byNumber(versionIn(a.path) ?? "", versionIn(b.path) ?? ""))
      .map(stepOf),
  one: (file) => [stepOf(file)],
  leaves: () => "its name is not V<number>__<title>.sql or U<number>__<title>.sql",
};

function versionIn(path: string): string | undefined {
  return NAME.exec(fileNameOf(path))?.[1];
}

function claim(folder: Folder): Claim | null {
  const found = crate(folder, "refinery") ?? crate(folder, "refinery-core");
  const files = folder.sql.filter((file) => NAME.test(fileNameOf(file.path)));
  const claimed = found && claimByProject(folder, found.file, "refinery", files);
  return claimed && { ...claimed, otherDatabase: crateDatabase(found, "refinery") };
}

function stepOf(file: SourceFile): VersionParts {
  const rollback = { place: "none", present: false, where: "" } as const;
  return {
    up: [
      {
        ...{ file, span: wholeOf(file), pieces: [wholeOf(file)], direction: "up", advice: ADVICE, rollback },
        execution: "transaction",
        why: "refinery wraps each file in a transaction, and no file can leave it",
      },
    ],
    down: [],
  };
}
