import { readableYaml } from "../../text/parsed-yaml.ts";
import type { Advice, Direction, MarkerTrouble, SourceFile } from "../../types.ts";
import { nearestCommand } from "../evidence/command-files.ts";
import type { Folder } from "../evidence/folder.ts";
import { fileNameOf } from "../evidence/path.ts";
import { record } from "../evidence/value.ts";
import { linesOf, wholeOf } from "../text/lines.ts";
import { folderNameOf, migrationNumberOf } from "../text/migration-name.ts";
import { byLeadingNumber, versionNumber } from "../text/order.ts";
import { isBack } from "../text/pairs.ts";
import { rewrite, trouble } from "../text/trouble.ts";
import { pairByVersion } from "../text/updown.ts";
import type { Claim, Part, Tool, VersionParts } from "../tool.ts";
import { filePairs } from "../writing/file-pairs.ts";
import { countedBy } from "../writing/next-name.ts";
import { firstLine } from "../writing/opt-outs.ts";

// hasura/graphql-engine at ae63c77: cli/migrate/source/file/file.go, Scan, and source/parse.go, Regexv2.
const FOLDER = /^(\d+)_/;
const FILE = /^(?<version>\d+)_.*\.(?<direction>up|down)\.sql$/;
const MARKER = "-- hasura:no-transaction";
/** cli/migrate/migrate.go, detectNoTransactionComment: the first line, but for white space round it. */
const MARKED = /^[^\S\n]*-- hasura:no-transaction[^\S\n]*(?:\n|$)/;
const LOOKS = /^[\s\uFEFF]*-{2,}\s*hasura\s*:\s*no[-_\s]*transaction\b.*$/i;

/** cli/commands/migrate_apply.go; run_sql of the server sends what it is given as one query. */
const ADVICE: Advice = {
  alone: `make \`${MARKER}\` the first line of the file, with that one statement below it, and run \`hasura migrate apply --per-migration-transaction\`; a CLI without that option cannot leave its transaction: run the statement with psql, then \`hasura migrate apply --skip-execution --version <number>\``,
  several: false,
};
const OUTSIDE: Advice = { ...ADVICE, alone: "leave that one statement alone in its file" };

export const hasura: Tool = {
  id: "hasura",
  name: "Hasura",
  commands: [["hasura", "migrate", "apply"]],
  aliases: ["hasura-cli", "hasura cli"],
  recorded: true,
  // https://hasura.io/docs/latest/hasura-cli/commands/hasura_migrate_apply
  countAsApplied: (path) =>
    `hasura migrate apply --skip-execution --version ${migrationNumberOf(folderNameOf(path))}`,
  versioned: {
    by: ({ path }) => {
      const folder = FOLDER.exec(path.split("/").at(-2) ?? "")?.[1];
      return versionNumber(folder ?? FILE.exec(fileNameOf(path))?.groups?.version);
    },
    effect: "stops before it runs anything: found duplicate migrations",
  },
  optOut: [/^[^\S\n]*-- hasura:no-transaction[^\S\n]*(?=\n|$)/g],
  writing: {
    ...filePairs({
      up: /(?<=[/.])up\.sql$/,
      down: "down.sql",
      counted: countedBy(/[/.]up\.sql$/),
      optOut: firstLine(MARKER, MARKED),
    }),
    afterwards: `\`hasura migrate apply\` with \`--per-migration-transaction\`, without which it reads no \`${MARKER}\``,
  },
  claim,
  home: (folder) => (isMigration(folder) ? (folder.parent ?? folder) : folder),
  read: (root) => {
    const sending = sendingOf(root);
    const folders = root.folders.filter(isMigration).map((folder) => ({
      name: folder.name,
      step: stepOf(`${folder.name}/down.sql`, folder.file("up.sql"), folder.file("down.sql"), sending),
    }));
    // The layout of before its folders, which it reads still.
    const files = pairByVersion(root, FILE).map(({ up: [up], down: [down] }) => {
      const name = fileNameOf((up ?? down)?.path ?? "");
      const back = name.replace(/\.up\.sql$/, ".down.sql");
      return { name, step: stepOf(back, up ?? null, down ?? null, sending) };
    });
    return [...folders, ...files].sort((a, b) => byLeadingNumber(a.name, b.name)).map(({ step }) => step);
  },
  one: (file, root) => {
    const sending = sendingOf(root);
    return [isBack(file.path) ? stepOf("", null, file, sending) : stepOf("down.sql", file, null, sending)];
  },
  leaves: () =>
    "Hasura runs only <number>_<title>/up.sql and down.sql, and <number>_<title>.up.sql and .down.sql",
};

function isMigration({ name, names }: Folder): boolean {
  return FOLDER.test(name) && (names.has("up.sql") || names.has("down.sql"));
}

/** The project's config.yaml names the folder of its metadata, or its version of the format. */
function claim(folder: Folder): Claim | null {
  const root = isMigration(folder) ? folder.parent : folder;
  const files = isMigration(folder) ? 1 : folder.sql.filter(({ path }) => FILE.test(fileNameOf(path))).length;
  if (!root || files === 0) return null;
  for (const at of folder.above) {
    const file = at.file("config.yaml");
    if (file && isConfig(file))
      return { root: root.path, ground: "config", evidence: file.path, why: file.path, files };
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

type Sending = (file: SourceFile) => Pick<Part, "execution" | "why" | "advice" | "assumed">;

/** By the options that the project's commands give `hasura migrate apply`. */
function sendingOf(root: Folder): Sending {
  const all = nearestCommand(root, /\bhasura\b[^\n]*\bmigrate\s+apply\b[^\n]*--no-transaction\b(?!=false)/);
  if (all) {
    const why = `${all.path} runs \`hasura migrate apply --no-transaction\`, and \`run_sql\` then sends each file as one query`;
    return () => ({ execution: "one-query", why, advice: OUTSIDE });
  }
  const each = nearestCommand(
    root,
    /\bhasura\b[^\n]*\bmigrate\s+apply\b[^\n]*--per-migration-transaction\b(?!=false)/,
  );
  return ({ text }) => {
    if (!MARKED.test(text))
      return {
        execution: "transaction",
        why: "Hasura sends each file to `run_sql`, which runs it in a transaction",
        advice: ADVICE,
      };
    // That the option is given stands in no file that a repository has to have.
    const given = each ? `${each.path} gives it` : "it has to be given to `hasura migrate apply`";
    return {
      execution: "one-query",
      why: `the first line is \`${MARKER}\`, which Hasura reads with \`--per-migration-transaction\` (${given}), and sends as one query`,
      advice: OUTSIDE,
      ...(each ? {} : { assumed: true as const }),
    };
  };
}

function stepOf(
  where: string,
  up: SourceFile | null,
  down: SourceFile | null,
  sending: Sending,
): VersionParts {
  const part = (file: SourceFile, direction: Direction): Part => ({
    ...{ file, span: wholeOf(file), pieces: [wholeOf(file)], direction, markers: troublesOf(file) },
    ...sending(file),
    rollback: { place: "file", present: down !== null, where },
  });
  return { up: up ? [part(up, "up")] : [], down: down ? [part(down, "down")] : [] };
}

function troublesOf(file: SourceFile): readonly MarkerTrouble[] {
  if (MARKED.test(file.text) || !/hasura/i.test(file.text)) return [];
  const line = linesOf(file.text).find(({ text }) => LOOKS.test(text));
  if (!line) return [];
  const isFirst = file.text.slice(0, line.span[0]).trim() === "" && line.span[0] === 0;
  return [
    trouble(
      line.span,
      `Hasura does not read \`${line.text.replace("\uFEFF", "").trim()}\`${isFirst ? "" : ": it is not the first line"}`,
      `the first line of the file has to be \`${MARKER}\`, letter by letter; the file runs in a transaction`,
      `make \`${MARKER}\` the first line of the file`,
      isFirst ? rewrite(file, line.span, MARKER, false) : null,
    ),
  ];
}
