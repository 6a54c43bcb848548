import type { Advice, MarkerTrouble, NamedFolder, SourceFile } from "../../types.ts";
import { databaseOfUrls } from "../evidence/database.ts";
import { byCodeUnits, type Folder } from "../evidence/folder.ts";
import { nearestFile } from "../evidence/nearest-file.ts";
import { fileNameOf } from "../evidence/path.ts";
import { hcl, uncommented } from "../marks/language.ts";
import { cutAt, literally } from "../text/border.ts";
import { type Line, linesOf, wholeOf } from "../text/lines.ts";
import { asLast, migrationVersionOf } from "../text/migration-name.ts";
import { trouble } from "../text/trouble.ts";
import type { Claim, Part, Tool, VersionParts } from "../tool.ts";
import { filePairs } from "../writing/file-pairs.ts";
import { countedBy } from "../writing/next-name.ts";
import { firstLine } from "../writing/opt-outs.ts";

const MARKER = "-- atlas:txmode none";
const ADVICE: Advice = {
  alone: `write \`${MARKER}\` as the first line and leave the next one empty (then run \`atlas migrate hash\`)`,
  several: true,
  marker: `${MARKER}\n`,
};

export const atlas: Tool = {
  id: "atlas",
  name: "Atlas",
  commands: [["atlas", "migrate", "apply"]],
  recorded: true,
  // https://atlasgo.io/cli-reference#atlas-migrate-set: all up to that version count, and rows behind it are removed
  countAsApplied: (path) => asLast(`atlas migrate set ${migrationVersionOf(path)}`),
  // sql/migrate/migrate.go, Executor.Pending and Execute
  versioned: {
    by: ({ path }) => /^[^_]+/.exec(fileNameOf(path).replace(/\.sql$/, ""))?.[0] ?? null,
    effect: "never runs the second where the first was applied, and stops at it where both are new",
  },
  late: "refuses to start: migration added out of order",
  optOut: [/^--[^\S\n]*atlas:txmode +none\b.*$/gm],
  writing: {
    ...filePairs({
      up: /\.sql$/,
      down: null,
      counted: countedBy(/\.sql$/),
      optOut: firstLine(`${MARKER}\n`, /^-- atlas:txmode none/m),
    }),
    afterwards: "`atlas migrate hash`, which writes atlas.sum anew",
  },
  claim,
  read: (root) =>
    root.sql
      .filter((file) => !file.path.endsWith(".down.sql"))
      .sort((a, b) => byCodeUnits(fileNameOf(a.path), fileNameOf(b.path)))
      .map((file) => stepOf(file, root)),
  one: (file, root) => [stepOf(file, root)],
  settings: [{ file: /^atlas\.hcl$/i, folders: directoriesIn }],
  leaves: () => "Atlas computes the way down itself",
};

/** cmd/atlas: `dir = "file://migrations?format=goose"`, in a migration block or as its default. */
function directoriesIn(text: string): readonly NamedFolder[] {
  return [...uncommented(text, hcl).matchAll(/\bdir\s*=\s*"((?:file:\/\/)?([^"?\n]{1,300}))[^"\n]*"/g)].map(
    ([, written = "", folder = ""]) => ({ folder, written }),
  );
}

function claim(folder: Folder): Claim | null {
  const sum = folder.file("atlas.sum");
  if (!sum) return null;
  // The layout of another tool, kept up to date by Atlas: what the project depends on decides who runs it.
  const borrowed = folder.sql.some((file) => /\.(?:up|down)\.sql$/.test(file.path));
  const config = nearestFile(folder, ["atlas.hcl"]);
  const database = config ? databaseOfUrls(config.text) : null;
  return {
    root: folder.path,
    ground: borrowed ? "marker" : "config",
    evidence: sum.path,
    why: sum.path,
    files: folder.sql.length,
    otherDatabase: config && database ? `${config.path} names only ${database}` : undefined,
  };
}

function stepOf(file: SourceFile, root: Folder): VersionParts {
  const mode = modeOf(file.text);
  const back = root.file(fileNameOf(file.path).replace(/\.up\.sql$/, ".down.sql"));
  const paired = file.path.endsWith(".up.sql");
  // Atlas itself never runs such a file: it is there because another tool's habit is kept up.
  const rollback =
    paired && back
      ? ({ place: "file", present: true, where: fileNameOf(file.path).replace(".up.", ".down.") } as const)
      : ({ place: "none", present: false, where: "the plan that `atlas migrate down` computes" } as const);
  const base = {
    execution: mode === "none" ? ("autocommit" as const) : ("transaction" as const),
    why: whyOf(mode),
    rollback,
    advice: ADVICE,
  };
  const border = borderOf(file.text);
  const part: Part = {
    ...base,
    file,
    span: wholeOf(file),
    direction: "up",
    markers: troublesOf(file, mode),
    ...(border ? { pieces: cutAt(file.text, wholeOf(file), border) } : {}),
  };
  const down: readonly Part[] =
    paired && back ? [{ ...base, file: back, span: wholeOf(back), direction: "down" }] : [];
  return { up: [part], down };
}

/** `-- atlas:delimiter \n\n\n`: what stands between statements instead of ";" (ariga/atlas sql/migrate/lex.go). */
function borderOf(text: string): RegExp | null {
  const [, said] = /^--[^\S\n]*atlas:delimiter[^\S\n]+(\S[^\n]*?)[^\S\n]*\r?$/m.exec(text) ?? [];
  if (said === undefined) return null;
  const plain = said.replace(/\\n/g, "\n").replace(/\\r/g, "\r").replace(/\\t/g, "\t");
  // The directive itself holds the words, too.
  return new RegExp(`(?<!atlas:delimiter[^\\S\\n]*)${literally(plain)}`, "g");
}

function whyOf(mode: string | null): string {
  if (mode === "none") return `\`${MARKER}\` at the top of the file`;
  if (mode === "file") return "`-- atlas:txmode file` at the top of the file";
  return "Atlas wraps each file in a transaction, unless it is run with --tx-mode none or all";
}

/**
 * The comment lines that are the file's own: from its very first character, and followed by an empty line,
 * which a carriage return spoils (ariga/atlas sql/migrate/dir.go, LocalFile.comments).
 */
function commentsOf(text: string): { readonly lines: readonly Line[]; readonly detached: boolean } {
  const lines: Line[] = [];
  for (const line of linesOf(text)) {
    if (!/^(?:#|--)/.test(line.text)) break;
    lines.push(line);
  }
  const end = lines.at(-1)?.next ?? 0;
  return { lines, detached: text.startsWith("\n", end) };
}

function modeOf(text: string): string | null {
  const { lines, detached } = commentsOf(text);
  if (!detached) return null;
  const modes = lines.flatMap((line) => directiveOf(line.text.trim()) ?? []);
  return modes[0] ?? null;
}

function directiveOf(line: string): string | null {
  const match = /^([ -~]*)atlas:(\w+)(?: +([ -~]*))*/.exec(line);
  return match?.[2] === "txmode" ? (match[3] ?? "") : null;
}

function troublesOf(file: SourceFile, mode: string | null): readonly MarkerTrouble[] {
  if (!/atlas:\s*tx/i.test(file.text) || mode === "none" || mode === "file") return [];
  const candidate = linesOf(file.text).find((line) =>
    /^[\s\uFEFF]*(?:#|--).*atlas:\s*tx-?_?mode\b/i.test(line.text),
  );
  if (!candidate) return [];
  const { lines, detached } = commentsOf(file.text);
  const last = lines.at(-1);
  const top = lines.some((one) => one.span[0] === candidate.span[0]);
  const exact = /^--\s*atlas:txmode +(?:none|file)$/.test(candidate.text.trim());
  const glued = top && exact && !detached && last !== undefined;
  const windows = last !== undefined && file.text.startsWith("\r\n", last.next);
  return [
    trouble(
      candidate.span,
      `Atlas does not read \`${candidate.text.replace("\uFEFF", "").trim()}\``,
      windows
        ? "the empty line after it ends in a carriage return, so to Atlas it is not empty, and the marker belongs to the first statement"
        : "Atlas reads it only in the comment that the file starts with, with an empty line after that comment; elsewhere it is a comment of a statement",
      windows
        ? "save the file with line feeds only, and run `atlas migrate hash`"
        : `start the file with \`${MARKER}\`, leave the next line empty, and run \`atlas migrate hash\``,
      glued && !windows
        ? {
            title: "Leave an empty line after the marker",
            // atlas.sum no longer fits the file until it is hashed again.
            safe: false,
            edits: [{ file, span: [last.next, last.next], text: "\n" }],
          }
        : null,
    ),
  ];
}
