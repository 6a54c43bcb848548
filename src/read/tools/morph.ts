import type { Advice, SourceFile } from "../../types.ts";
import { byCodeUnits, type Folder } from "../evidence/folder.ts";
import { goDatabase, goModule } from "../evidence/go.ts";
import { fileNameOf } from "../evidence/path.ts";
import { claimByMarker, claimByProject } from "../text/claims.ts";
import { wholeOf } from "../text/lines.ts";
import { versionNumber } from "../text/order.ts";
import { prefixTroubles } from "../text/prefix.ts";
import { downFilesOf, downNameOf, pairByVersion, type UpDown, unnumbered } from "../text/updown.ts";
import type { Claim, Part, Tool, VersionParts } from "../tool.ts";
import { filePairs } from "../writing/file-pairs.ts";
import { countedBy } from "../writing/next-name.ts";
import { firstLine } from "../writing/opt-outs.ts";

const NAME = /^(?<version>\d+)_(?<title>.*)\.(?<direction>up|down)\.sql$/;
const MARKER = "-- morph:nontransactional";
const LOOKS = /^[\s\uFEFF]*--\s*morph\s*:\s*non-?transactional/i;
const ADVICE: Advice = {
  alone: `make \`${MARKER}\` the very first characters of the file, with that one statement below it`,
  several: false,
  marker: MARKER,
};
const MARKED: Advice = {
  ...ADVICE,
  alone: `leave that one statement alone in its file, below \`${MARKER}\``,
};

export const morph: Tool = {
  id: "morph",
  name: "morph",
  commands: [["morph", "apply"]],
  aliases: ["mattermost/morph"],
  recorded: true,
  // drivers/postgres/postgres.go: the version is the primary key of its table
  versioned: {
    by: ({ path }) => versionNumber(NAME.exec(fileNameOf(path))?.groups?.version),
    effect: "stops at the second, whose version is recorded already",
  },
  // morph.go, computePendingMigrations: what it has applied it knows by the titles alone
  titled: {
    by: ({ path }) => NAME.exec(fileNameOf(path))?.groups?.title ?? null,
    effect: "never runs the second where the first was applied",
  },
  optOut: [/^-- morph:nontransactional/g],
  writing: filePairs({
    up: /\.up\.sql$/,
    down: ".down.sql",
    counted: countedBy(/\.up\.sql$/),
    optOut: firstLine(MARKER, /^-- morph:nontransactional/),
  }),
  claim,
  // morph.go, sortMigrations: by the names of the files, so that 10 comes before 2
  read: (root) =>
    [...pairByVersion(root, NAME)]
      .sort((a, b) => byCodeUnits(firstName(a), firstName(b)))
      .map((pair, _, all) => stepOf(pair, downFilesOf(all))),
  one: (file) => [stepOf(unnumbered(file), true)],
  leaves: () => "its name is not <number>_<title>.up.sql or .down.sql",
};

function claim(folder: Folder): Claim | null {
  const files = folder.sql.filter((file) => NAME.test(fileNameOf(file.path)));
  if (files.length === 0) return null;
  const marked = claimByMarker(folder, (text) => text.startsWith(MARKER), MARKER);
  const module = goModule(folder, "github.com/mattermost/morph");
  const found = module?.direct ? claimByProject(folder, module.file, "morph", files) : marked;
  return found && { ...found, otherDatabase: goDatabase(folder) };
}

function firstName({ up, down }: UpDown): string {
  return fileNameOf([...up, ...down][0]?.path ?? "");
}

function stepOf(pair: UpDown, backs: boolean): VersionParts {
  const back = pair.down[0];
  const part = (file: SourceFile, direction: "up" | "down"): Part => {
    const out = file.text.startsWith(MARKER);
    return {
      file,
      span: wholeOf(file),
      pieces: [wholeOf(file)],
      direction,
      execution: out ? "one-query" : "transaction",
      why: out
        ? `the file starts with \`${MARKER}\`; morph then sends it as one query`
        : `morph wraps the file in a transaction, and the file does not start with \`${MARKER}\``,
      rollback: {
        place: backs ? "file" : "none",
        present: back !== undefined,
        where: back ? fileNameOf(back.path) : downNameOf(file),
        unwritten: { execution: "transaction", advice: ADVICE },
      },
      advice: out ? MARKED : ADVICE,
      markers: prefixTroubles(file, "morph", MARKER, LOOKS),
    };
  };
  return { up: pair.up.map((file) => part(file, "up")), down: pair.down.map((file) => part(file, "down")) };
}
