import type { Advice, SourceFile, Writing } from "../../types.ts";
import { byCodeUnits, type Folder } from "../evidence/folder.ts";
import { goDatabase, goModule } from "../evidence/go.ts";
import { fileNameOf } from "../evidence/path.ts";
import { claimByProject } from "../text/claims.ts";
import { wholeOf } from "../text/lines.ts";
import { downFilesOf, downNameOf, pairByVersion, type UpDown, unnumbered } from "../text/updown.ts";
import type { Claim, Part, Tool, VersionParts } from "../tool.ts";
import { filePairs } from "../writing/file-pairs.ts";
import { countedBy } from "../writing/next-name.ts";
import { seesForItself, staysInside } from "../writing/opt-outs.ts";

/** gobuffalo/pop migrator.go, mrx; ory/x popx/match.go, MigrationFileRegexp, which alone knows `.autocommit`. */
const NAME =
  /^(?<version>\d+)_[^.]+(?:\.(?!autocommit\.)(?<dialect>[a-z0-9]+))?(?<alone>\.autocommit)?\.(?<direction>up|down)\.sql$/;
/** gobuffalo/pop dialect_postgresql.go, dialectSynonyms */
const POSTGRES = /^(?:postgres|postgresql|pg|pgx)$/;

/** gobuffalo/pop migrator.go, UpTo: c.Transaction round each, and no way out of it. */
const ADVICE: Advice = {
  alone: "it has no way to leave its transaction: run the statement with psql, outside the migrations",
  several: false,
};
const POPX: Advice = {
  alone: "end the file's name with `.autocommit.up.sql`, and give the statement that file to itself",
  several: false,
};

export const pop: Tool = {
  id: "pop",
  name: "Pop",
  commands: [["soda", "migrate"]],
  aliases: ["gobuffalo/pop", "soda", "popx", "ory/x/popx"],
  recorded: true,
  optOut: [],
  writing: writingOf(seesForItself),
  claim,
  read: (root) => {
    const withoutTransaction = isPopx(root);
    return versionsOf(root).map((pair, _, all) => stepOf(pair, withoutTransaction, downFilesOf(all)));
  },
  one: (file, root) => [stepOf(unnumbered(file), isPopx(root), true)],
  leaves: (file) => {
    const groups = groupsOf(file);
    if (groups && !isForPostgres(groups)) return "its name says another database";
    return groups
      ? "another file of its version is for PostgreSQL alone, or `.autocommit` is none of Pop's own"
      : "its name is not <number>_<title>.up.sql or .down.sql";
  },
};

function writingOf(optOut: Writing["optOut"]): Writing {
  return {
    ...filePairs({
      ...{ up: /(?:\.autocommit)?\.up\.sql$/, down: ".down.sql", optOut },
      counted: countedBy(/(?:\.(?!autocommit\.)\w+)?(?:\.autocommit)?\.up\.sql$/),
    }),
    refuses: staysInside(ADVICE.alone),
  };
}

/** ory/x popx/migrator.go: by its name each file of a version, up or down, is sent in a transaction or in none. */
const autocommits: Writing["optOut"] = ({ path, text }) => [
  { path: path.replace(/(?:\.autocommit)?(?=\.(?:up|down)\.sql$)/, ".autocommit"), text },
];

const { refuses: _, ...ofPopx } = writingOf(autocommits);

function groupsOf({ path }: SourceFile): Readonly<Record<string, string | undefined>> | null {
  return NAME.exec(fileNameOf(path))?.groups ?? null;
}

function isForPostgres({ dialect }: Readonly<Record<string, string | undefined>>): boolean {
  return dialect === undefined || POSTGRES.test(dialect);
}

/** ory/x brings a migrator of its own for what its fork of Pop connects to. */
function isPopx(folder: Folder): boolean {
  return goModule(folder, "github.com/ory/pop") !== null || goModule(folder, "github.com/ory/x") !== null;
}

function claim(folder: Folder): Claim | null {
  const files = folder.sql.filter((file) => groupsOf(file) !== null);
  const modules = ["github.com/gobuffalo/pop", "github.com/ory/pop", "github.com/ory/x"];
  const found = modules.map((name) => goModule(folder, name)).find((module) => module?.direct);
  const claimed = found && claimByProject(folder, found.file, "Pop", files);
  return claimed ? { ...claimed, otherDatabase: goDatabase(folder) } : null;
}

/** Versions are compared as texts; of one version the file for this database is run, and no other. */
function versionsOf(root: Folder): readonly UpDown[] {
  const own = (files: readonly SourceFile[]): readonly SourceFile[] => {
    const fit = files.filter((file) => {
      const groups = groupsOf(file);
      return groups !== null && isForPostgres(groups) && (isPopx(root) || groups.alone === undefined);
    });
    const exact = fit.filter((file) => groupsOf(file)?.dialect !== undefined);
    return exact.length > 0 ? exact : fit;
  };
  return pairByVersion(root, NAME)
    .map(({ version, up, down }) => ({ version, up: own(up), down: own(down) }))
    .filter(({ up, down }) => up.length + down.length > 0)
    .sort((a, b) => byCodeUnits(a.version, b.version));
}

function stepOf(pair: UpDown, isPopxs: boolean, backs: boolean): VersionParts {
  const [back] = pair.down;
  const part = (file: SourceFile, direction: "up" | "down"): Part => {
    const isOut = isPopxs && groupsOf(file)?.alone !== undefined;
    return {
      ...{ file, span: wholeOf(file), pieces: [wholeOf(file)], direction, advice: isPopxs ? POPX : ADVICE },
      ...(isPopxs ? { writing: ofPopx } : {}),
      execution: isOut ? "one-query" : "transaction",
      why: isOut
        ? "its name ends with `.autocommit` and the direction, so popx sends it as one query, in no transaction"
        : isPopxs
          ? "popx wraps each file in a transaction, and this one's name has no `.autocommit`"
          : "Pop wraps each file in a transaction, and no file can leave it",
      rollback: {
        place: backs ? "file" : "none",
        present: back !== undefined,
        where: back ? fileNameOf(back.path) : downNameOf(file),
        unwritten: { execution: "transaction", advice: isPopxs ? POPX : ADVICE },
      },
    };
  };
  return { up: pair.up.map((file) => part(file, "up")), down: pair.down.map((file) => part(file, "down")) };
}
