import type { Advice, Direction, SourceFile, Span } from "../../types.ts";
import type { Folder } from "../evidence/folder.ts";
import { goDatabase, goModule } from "../evidence/go.ts";
import { fileNameOf } from "../evidence/path.ts";
import { cutAt } from "../text/border.ts";
import { claimByProject, claimBySections } from "../text/claims.ts";
import { wholeOf } from "../text/lines.ts";
import { versionNumber } from "../text/order.ts";
import { downFilesOf, pairByVersion, type UpDown, unnumbered } from "../text/updown.ts";
import type { Claim, Part, Tool, VersionParts } from "../tool.ts";

// uptrace/bun, migrate/migration.go and migrations.go.
const NAME = /^(?<version>\d{1,14})_[0-9a-z_-]+(?:\.tx)?\.(?<direction>up|down)\.sql$/;
const SPLIT = /^--bun:split[^\n]*$/gm;

const ADVICE: Advice = {
  alone:
    "end the file's name with `.up.sql` instead of `.tx.up.sql`, and put a line `--bun:split` round the statement",
  several: false,
};
const APART: Advice = {
  alone: "put a line `--bun:split` before and after the statement, so that it is a query of its own",
  several: false,
};

export const bun: Tool = {
  id: "bun",
  name: "Bun",
  aliases: ["uptrace/bun"],
  recorded: true,
  versioned: {
    by: ({ path }) => versionNumber(NAME.exec(fileNameOf(path))?.groups?.version),
    effect: "takes the two for one migration, and runs only the last that it finds",
  },
  optOut: [],
  // migrate/migration.go: what stands between two lines is one query
  writing: {
    separator: ";\n--bun:split\n",
    leaving: "",
    optOut: ({ path, text }) => [{ path: path.replace(/\.tx(?=\.(?:up|down)\.sql$)/, ""), text }],
    downPath: (path) => path.replace(/\.up\.sql$/, ".down.sql"),
  },
  claim,
  read: (root) => pairByVersion(root, NAME).map((pair, _, all) => stepOf(pair, downFilesOf(all))),
  one: (file) => [stepOf(unnumbered(file), true)],
  leaves: () => "its name is not <number>_<title>.up.sql or .down.sql",
};

function claim(folder: Folder): Claim | null {
  const files = folder.sql.filter((file) => NAME.test(fileNameOf(file.path)));
  if (files.length === 0) return null;
  const module = goModule(folder, "github.com/uptrace/bun");
  const bears = (text: string) => text.search(SPLIT) >= 0;
  const marked = claimBySections(folder, bears, "--bun:split", () => module?.file);
  const found = marked ?? (module?.direct ? claimByProject(folder, module.file, "bun", files) : null);
  return found && { ...found, otherDatabase: goDatabase(folder) };
}

function stepOf({ up, down }: UpDown, backs: boolean): VersionParts {
  const [there, back] = [up[0], down[0]];
  const part = (file: SourceFile, direction: Direction): Part => {
    const span: Span = wholeOf(file);
    const isInTransaction = /\.tx\.(?:up|down)\.sql$/.test(file.path);
    return {
      ...{ file, span, direction, pieces: cutAt(file.text, span, SPLIT) },
      execution: isInTransaction ? "transaction" : "one-query",
      why: isInTransaction
        ? "its name ends with `.tx.` and the direction, so Bun wraps it in a transaction"
        : "its name has no `.tx.`, so Bun sends what stands between two lines `--bun:split` as one query",
      rollback: {
        place: backs ? "file" : "none",
        present: back !== undefined,
        where: back
          ? fileNameOf(back.path)
          : fileNameOf(there?.path ?? "").replace(/\.up\.sql$/, ".down.sql"),
      },
      advice: isInTransaction ? ADVICE : APART,
    };
  };
  return { up: up.map((file) => part(file, "up")), down: down.map((file) => part(file, "down")) };
}
