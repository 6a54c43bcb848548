import type { Advice, SourceFile } from "../../types.ts";
import type { Folder } from "../evidence/folder.ts";
import { goDatabase, goModule } from "../evidence/go.ts";
import { environment, environmentFile, foldersOf } from "../evidence/named-folders.ts";
import { COMMAND_FILES, nearestFile } from "../evidence/nearest-file.ts";
import { fileNameOf } from "../evidence/path.ts";
import { claimByProject } from "../text/claims.ts";
import { wholeOf } from "../text/lines.ts";
import { asLast, migrationNumberOf } from "../text/migration-name.ts";
import { versionNumber } from "../text/order.ts";
import { downFilesOf, downNameOf, pairByVersion, type UpDown, unnumbered } from "../text/updown.ts";
import type { Claim, Part, Tool, VersionParts } from "../tool.ts";
import { filePairs } from "../writing/file-pairs.ts";
import { countedBy } from "../writing/next-name.ts";
import { seesForItself } from "../writing/opt-outs.ts";

/** golang-migrate/migrate source/parse.go. */
const NAME = /^(?<version>[0-9]+)_(?:.*)\.(?<direction>down|up)\.sql$/;
const ADVICE: Advice = {
  alone: "give the statement a file of its own, with nothing else in it, not even SET",
  several: false,
};

export const golangMigrate: Tool = {
  id: "golang-migrate",
  name: "golang-migrate",
  commands: [["migrate", "up"]],
  aliases: ["migrate", "golang-migrate/migrate"],
  recorded: true,
  // cmd/migrate/README.md, force V: sets the one version that it keeps, and runs nothing
  countAsApplied: (path) => asLast(`migrate force ${migrationNumberOf(path)}`),
  // source/iofs/iofs.go, Init.
  versioned: {
    by: ({ path }) => versionNumber(NAME.exec(fileNameOf(path))?.groups?.version),
    effect: "refuses to start: duplicate migration file",
  },
  // migrate.go: on from the version that the database is at
  late: "never runs it where the later one was applied",
  // database/postgres/postgres.go
  ledger:
    "CREATE TABLE IF NOT EXISTS schema_migrations (version bigint NOT NULL PRIMARY KEY, dirty boolean NOT NULL)",
  optOut: [],
  writing: filePairs({
    up: /\.up\.sql$/,
    down: ".down.sql",
    counted: countedBy(/\.up\.sql$/),
    optOut: seesForItself,
  }),
  claim,
  read: (root) => {
    const sending = sendingOf(root);
    return pairByVersion(root, NAME).map((pair, _, all) => stepOf(pair, sending, downFilesOf(all)));
  },
  one: (file, root) => [stepOf(unnumbered(file), sendingOf(root), true)],
  // What its -path is given, which it takes from no file of its own.
  settings: [{ file: environmentFile, folders: foldersOf(environment, /^MIGRATIONS?_(?:DIR|PATH)$/i) }],
  leaves: () => "its name is not <number>_<title>.up.sql or .down.sql",
};

function claim(folder: Folder): Claim | null {
  const files = folder.sql.filter((file) => NAME.test(fileNameOf(file.path)));
  if (files.length === 0) return null;
  const required = goModule(folder, "github.com/golang-migrate/migrate");
  if (isRival(folder, files)) return null;
  // An indirect requirement is some library's: the project itself does not run it.
  const module = required?.direct ? required : null;
  const command = module ? null : nearestFile(folder, COMMAND_FILES, /migrate\/migrate\b|\bgolang-migrate\b/);
  const evidence = module?.file ?? command?.path;
  if (evidence === undefined) return null;
  const found = claimByProject(folder, evidence, "golang-migrate", files);
  const why = command && found ? `${evidence} runs golang-migrate` : found?.why;
  return found && { ...found, why: why ?? "", otherDatabase: goDatabase(folder) };
}

/** Read by their whole names, in files that are called as those of golang-migrate. */
const RIVALS = ["github.com/maragudk/migrate", "maragu.dev/migrate"];

/** Whether the project brings another program for such files, and golang-migrate would refuse them for a number twice. */
function isRival(folder: Folder, files: readonly SourceFile[]): boolean {
  if (!RIVALS.some((one) => goModule(folder, one)?.direct)) return false;
  const ups = files.filter(({ path }) => path.endsWith(".up.sql"));
  const numbers = ups.map(({ path }) => versionNumber(NAME.exec(fileNameOf(path))?.groups?.version));
  return new Set(numbers).size < numbers.length;
}

type Sending = Pick<Part, "execution" | "why" | "advice">;

/** database/postgres/README.md, "Multi-statement mode": off unless the URL turns it on. */
function sendingOf(root: Folder): Sending {
  const several = nearestFile(root, COMMAND_FILES, /\bx-multi-statement=true\b/);
  if (several) {
    return {
      execution: "autocommit",
      why: `x-multi-statement=true in ${several.path}: golang-migrate cuts the file at every ";"`,
      advice: { ...ADVICE, several: true },
    };
  }
  return {
    execution: "one-query",
    why: "golang-migrate sends the whole file as one query, unless its database URL says x-multi-statement=true",
    advice: ADVICE,
  };
}

function stepOf(pair: UpDown, sending: Sending, backs: boolean): VersionParts {
  const back = pair.down[0];
  const part = (file: SourceFile, direction: "up" | "down"): Part => ({
    file,
    span: wholeOf(file),
    direction,
    ...sending,
    rollback: {
      place: backs ? "file" : "none",
      present: back !== undefined,
      where: back ? fileNameOf(back.path) : downNameOf(file),
    },
  });
  return { up: pair.up.map((file) => part(file, "up")), down: pair.down.map((file) => part(file, "down")) };
}
