import { readableYaml } from "../../text/parsed-yaml.ts";
import type { Advice, Direction, SourceFile } from "../../types.ts";
import type { Folder } from "../evidence/folder.ts";
import { record } from "../evidence/value.ts";
import { wholeOf } from "../text/lines.ts";
import { byLeadingNumber, versionNumber } from "../text/order.ts";
import { isBack } from "../text/pairs.ts";
import type { Claim, Part, Tool, VersionParts } from "../tool.ts";

/** hasura/graphql-engine, cli/migrate/database/hasuradb and server run_sql: one transaction, and no option of a migration's. */
const ADVICE: Advice = {
  alone:
    "it has no way to leave its transaction: run the statement with psql, then `hasura migrate apply --skip-execution --version <number>`",
  several: false,
};

const FOLDER = /^(\d+)_/;

export const hasura: Tool = {
  id: "hasura",
  name: "Hasura",
  aliases: ["hasura-cli", "hasura cli"],
  recorded: true,
  versioned: {
    by: ({ path }) => versionNumber(FOLDER.exec(path.split("/").at(-2) ?? "")?.[1]),
    effect: "takes only one of two folders with one version",
  },
  optOut: [],
  claim,
  home: (folder) => (isMigration(folder) ? (folder.parent ?? folder) : folder),
  read: (root) =>
    root.folders
      .filter(isMigration)
      .sort((a, b) => byLeadingNumber(a.name, b.name))
      .map((folder) => stepOf(`${folder.name}/`, folder.file("up.sql"), folder.file("down.sql"))),
  one: (file) => [isBack(file.path) ? stepOf("", null, file) : stepOf("", file, null)],
  leaves: () => "Hasura runs only <number>_<title>/up.sql and down.sql",
};

function isMigration({ name, names }: Folder): boolean {
  return FOLDER.test(name) && (names.has("up.sql") || names.has("down.sql"));
}

/** The project's config.yaml names the folder of its metadata, or its version of the format. */
function claim(folder: Folder): Claim | null {
  const root = folder.parent;
  if (!root || !isMigration(folder)) return null;
  for (const at of folder.above) {
    const file = at.file("config.yaml");
    if (file && isConfig(file))
      return { root: root.path, ground: "config", evidence: file.path, why: file.path, files: 1 };
  }
  return null;
}

function isConfig({ text }: SourceFile): boolean {
  if (!/metadata_directory|migrations_directory|admin_secret/.test(text)) return false;
  try {
    return readableYaml(text).some((document) => "version" in record(document));
  } catch {
    // A broken config.yaml is Hasura's to report; here it is no evidence.
    return false;
  }
}

function stepOf(prefix: string, up: SourceFile | null, down: SourceFile | null): VersionParts {
  const part = (file: SourceFile, direction: Direction): Part => ({
    ...{ file, span: wholeOf(file), pieces: [wholeOf(file)], direction, advice: ADVICE },
    execution: "transaction",
    why: "Hasura sends each file to `run_sql`, which runs it in a transaction",
    rollback: { place: "file", present: down !== null, where: `${prefix}down.sql` },
  });
  return { up: up ? [part(up, "up")] : [], down: down ? [part(down, "down")] : [] };
}
