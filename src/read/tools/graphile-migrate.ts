import type { Advice, MarkerTrouble, SourceFile, Span } from "../../types.ts";
import type { Folder } from "../evidence/folder.ts";
import { foldersOf, json5, literalsAfter } from "../evidence/named-folders.ts";
import { nearestFile } from "../evidence/nearest-file.ts";
import { fileNameOf } from "../evidence/path.ts";
import { javascript } from "../marks/language.ts";
import { type Line, linesOf } from "../text/lines.ts";
import { byLeadingNumber } from "../text/order.ts";
import { rewrite, trouble } from "../text/trouble.ts";
import type { Claim, Part, Tool, VersionParts } from "../tool.ts";
import { firstLine } from "../writing/opt-outs.ts";

const CONFIG = [".gmrc", ".gmrc.js", ".gmrc.cjs"];
/** graphile/migrate README and src/migration.ts. */
const COMMITTED = /^[0-9]+(?:-[-_a-zA-Z0-9]*)?\.sql$/;
const MARKER = "--! no-transaction";
const ADVICE: Advice = {
  alone: `make \`${MARKER}\` the first line of the migration's body, with that one statement below it`,
  several: false,
  marker: MARKER,
};
const MARKED: Advice = {
  ...ADVICE,
  alone: `leave that one statement alone in its migration, below \`${MARKER}\``,
};

export const graphileMigrate: Tool = {
  id: "graphile-migrate",
  name: "graphile-migrate",
  commands: [["graphile-migrate", "migrate"]],
  recorded: true,
  // src/migration.ts, getAllMigrations: a chain of hashes
  versioned: {
    by: ({ text }) => /^--! Previous: [^\n]*/.exec(text)?.[0] ?? null,
    effect: "refuses to start: the second does not follow the first",
  },
  late: "refuses to start: the hash of the one before it does not match",
  optOut: [/^--!\s*no-transaction\b.*$/gm],
  writing: {
    optOut: firstLine(MARKER, /^--!\s*no-transaction\b/),
    // src/commands/uncommit.ts: what is committed is held by its hash
    refuses: (path) =>
      /(?:^|\/)current\.sql$/.test(path)
        ? null
        : /(?:^|\/)committed\/[^/]+$/.test(path)
          ? "it is committed under its hash: run `graphile-migrate uncommit`, and repair current.sql"
          : "the files of current/ are joined into one migration, which cannot leave its transaction: use current.sql",
  },
  claim,
  home: (folder) => rootOf(folder) ?? folder,
  read: (root) => [...filesOf(root)].map(stepOf),
  one: (file) => [stepOf(file)],
  settings: [
    { file: /^\.gmrc$/i, folders: foldersOf(json5, /^migrationsFolder$/) },
    { file: /^\.gmrc\.c?js$/i, folders: literalsAfter("migrationsFolder", javascript) },
  ],
  leaves: () => "it is neither in committed/ nor the current migration",
};

/** committed/ and current/ stand in the migrations folder, and so does current.sql. */
function rootOf(folder: Folder): Folder | null {
  if (folder.name === "committed" || folder.name === "current") return folder.parent;
  return folder.names.has("current.sql") && folder.child("committed") ? folder : null;
}

function claim(folder: Folder): Claim | null {
  const root = rootOf(folder);
  if (!root) return null;
  const signed = folder.sql.find((file) => file.text.startsWith("--! Previous:"));
  const config = nearestFile(folder, CONFIG);
  const decided = signed ?? config;
  if (!decided) return null;
  return {
    root: root.path,
    ground: signed ? "sections" : "config",
    evidence: decided.path,
    why: signed ? `\`--! Previous:\` in ${signed.path}` : decided.path,
    files: folder.sql.length,
  };
}

function filesOf(root: Folder): readonly SourceFile[] {
  const order = (a: SourceFile, b: SourceFile) => byLeadingNumber(fileNameOf(a.path), fileNameOf(b.path));
  const committed =
    root.child("committed")?.sql.filter((file) => COMMITTED.test(fileNameOf(file.path))) ?? [];
  const current = root.child("current")?.sql ?? [];
  const single = root.file("current.sql");
  return [...[...committed].sort(order), ...[...current].sort(order), ...(single ? [single] : [])];
}

function stepOf(file: SourceFile): VersionParts {
  const lines = linesOf(file.text);
  const body = bodyOf(file.text, lines);
  const first = lines.find((line) => line.span[0] === body[0]);
  const joined = /(?:^|\/)current\/[^/]+$/.test(file.path);
  const out = first !== undefined && !joined && /^--!\s*no-transaction\b/.test(first.text);
  const part: Part = {
    file,
    span: body,
    direction: "up",
    execution: out ? "one-query" : "transaction",
    why: out
      ? `\`${MARKER}\` is the first line of the body; graphile-migrate then sends it as one query`
      : `graphile-migrate wraps each migration in a transaction, and \`${MARKER}\` is not the first line of its body`,
    pieces: [body],
    dialect: { variables: true },
    rollback: { place: "none", present: false, where: "a new migration that reverts it" },
    advice: out ? MARKED : ADVICE,
    markers: out ? [] : lines.flatMap((line) => troubleOf(file, line, line === first, joined)),
  };
  return { up: [part], down: [] };
}

/** The header is lines such as "--! Previous:" and "--! Hash:", closed by an empty line. */
function bodyOf(text: string, lines: readonly Line[]): Span {
  if (!text.startsWith("--! Previous:")) return [0, text.length];
  const empty = lines.find((line) => line.text === "");
  return [empty ? empty.next : 0, text.length];
}

function troubleOf(file: SourceFile, line: Line, first: boolean, joined: boolean): readonly MarkerTrouble[] {
  if (!/^\s*--\s*!\s*no[\s_-]*transaction\b/i.test(line.text)) return [];
  return [
    trouble(
      line.span,
      `graphile-migrate does not read \`${line.text.trim()}\`${joined ? " in a file of current/" : ""}`,
      joined
        ? "the files of current/ are joined into one migration, which cannot leave its transaction"
        : "graphile-migrate looks for it only in the first line of the body, from the first column; the file runs in a transaction",
      joined
        ? "use current.sql for it"
        : `make \`${MARKER}\` the first line after the header and its empty line`,
      first && !joined ? rewrite(file, line.span, MARKER, false) : null,
    ),
  ];
}
