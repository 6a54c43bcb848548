import type {
  Migration,
  PsqlCommand,
  Runbook,
  RunbookBlock,
  RunbookPassage,
  ShellCommand,
  SourceFile,
  Span,
  Tree,
  UnreadPassage,
} from "../../types.ts";
import { type DocumentKind, kindOf } from "./document-names.ts";
import { documentParts } from "./kinds.ts";
import { type LinedText, linedText, linesOfFile } from "./lined-text.ts";
import { firstSql, otherDatabaseOf } from "./other-database.ts";
import type { DocumentBlock, DocumentParts } from "./part.ts";
import { readScripts } from "./shell/read-script.ts";
import { ScriptNames } from "./shell/script-names.ts";
import type { DocumentSending, ScriptSendings, UnknownSending } from "./shell/script-sendings.ts";
import { isShellLine } from "./shell/shell-line.ts";
import { SqlMask } from "./sql-mask.ts";
import { unsentIn } from "./unsent-places.ts";

export { loadShell } from "./shell/shell.ts";

/** A file of commands and SQL, as whoever follows it would send it. `named`: the user has named it. Never throws. */
export function readRunbook(file: SourceFile, named: boolean, tree: Tree): Runbook | null {
  const kind = kindOf(file.path);
  if (kind === null) return null;
  const { parts, foreign } = partsOf(file, kind, named);
  const { blocks, passages, comments } = parts;
  const mask = new SqlMask();
  const found: ScriptSendings = { commands: [], psql: [], sendings: [], unknown: [] };
  const names = new ScriptNames();
  for (const { name, at, value } of parts.variables ?? []) names.set(name, at, value);
  const scripts = blocks.flatMap((block) => scriptsOf(file.text, block, mask, found));
  readScripts(scripts, { names, mask, found });
  const reads = mask.over(file.text);
  const sendings = [...found.sendings].sort((a, b) => a.span[0] - b.span[0]);
  const inBlocks = blocks.flatMap(({ lines }) => lines.flatMap((span) => commentIn(file.text, span)));
  const all = [...comments, ...inBlocks].sort((a, b) => a[0] - b[0]);
  return {
    ...{ file, kind: kindNames[kind], named, blocks: blocks as readonly RunbookBlock[] },
    commands: found.commands satisfies readonly ShellCommand[],
    psql: found.psql.map((one) => told(asWritten(one, file), file, tree)),
    passages: passages satisfies readonly RunbookPassage[],
    migrations: sendings.map((one) => migrationOf(one, file, reads, all)),
    comments: all,
    unsent: [...foreign, ...unsentIn(file, parts, found)].map((one) => passageOf(one, file, named)),
  };
}

/** The parts of a document. What is another database's SQL is no SQL here, and whoever has named it is told so once. */
function partsOf(
  { path, text }: SourceFile,
  kind: DocumentKind,
  named: boolean,
): { readonly parts: DocumentParts; readonly foreign: readonly UnknownSending[] } {
  const parts = documentParts(kind, text);
  const database = otherDatabaseOf(path, text);
  const span = database === null ? null : firstSql(parts.blocks);
  if (!span) return { parts, foreign: [] };
  const message = `the document is about ${database}, so that its SQL is not read as PostgreSQL's`;
  const blocks = parts.blocks.map((block) =>
    block.language === "sql" ? { ...block, language: "other" as const } : block,
  );
  return { parts: { ...parts, blocks }, foreign: named ? [{ span, message }] : [] };
}

function passageOf(
  { span, message, shows }: UnknownSending,
  file: SourceFile,
  named: boolean,
): UnreadPassage {
  const text = file.text.slice(...span);
  return { file, span, message, text, ...(shows ? { matters: named } : {}) };
}

const kindNames: Readonly<Record<DocumentKind, Runbook["kind"]>> = {
  markdown: "Markdown",
  shell: "shell script",
  makefile: "Makefile",
  workflow: "workflow",
  dockerfile: "Dockerfile",
  procfile: "Procfile",
};

/** The scripts of a block; the SQL of one is put into the mask. */
function scriptsOf(
  text: string,
  block: DocumentBlock,
  mask: SqlMask,
  found: ScriptSendings,
): readonly LinedText[] {
  const { language, lines, folded } = block;
  const parts = block.parts ?? linesOfFile(text, lines);
  if (language === "shell") return [linedText(parts, folded ? " " : "\n")];
  if (language !== "sql") return [];
  // Whoever copies the block finds the shell's commands in it, too.
  const shell = parts.filter((part) => isShellLine(part.text));
  const own = parts.filter((part) => !shell.includes(part));
  for (const part of own) mask.put(part.from, part.text);
  const [first, last] = [own[0], own.at(-1)];
  if (first && last) {
    const why = block.inline ? "a query within the text" : "a block of SQL, typed into psql";
    const span: Span = [first.from, last.from + last.text.length];
    found.sendings.push({ span, as: "script", singleTransaction: false, why });
  }
  return shell.map((part) => linedText([part]));
}

/** Directives stand in comments of SQL and of the shell. */
function commentIn(text: string, span: Span): readonly Span[] {
  const line = text.slice(...span);
  const at = /(?:^|\s)(--|#|\/\*)\s*indexwright\b/.exec(line);
  return at ? [[span[0] + line.indexOf(at[1] ?? "", at.index), span[1]]] : [];
}

/** What is not known is shown as it stands in the file. */
function asWritten(command: PsqlCommand, { text }: SourceFile): PsqlCommand {
  const files = command.files.map((word) =>
    word.known ? word : { ...word, text: text.slice(...word.span).replace(/["']/g, "") },
  );
  return { ...command, files };
}

/** What a file says of itself: psql stops at errors where the file sets that. */
function told(command: PsqlCommand, { path }: SourceFile, tree: Tree): PsqlCommand {
  if (command.stopsOnError || command.files.length === 0) return command;
  const set = command.files.every(({ text, known }) => {
    if (!known) return false;
    const folder = path.replace(/[^/]*$/, "");
    const texts = [`${folder}${text}`, text].map((name) => tree.include(name, path));
    return texts.some((one) => "text" in one && /^\\set\s+ON_ERROR_STOP\s+(?:on|true|1)\b/im.test(one.text));
  });
  return set ? { ...command, stopsOnError: true } : command;
}

const advice: Migration["advice"] = {
  alone: "give it a command of its own, such as `psql -X -v ON_ERROR_STOP=1 -c`",
  several: true,
  sent: "it is sent",
};

function migrationOf(
  { span, as, pieces, singleTransaction, why }: DocumentSending,
  file: SourceFile,
  reads: string,
  comments: readonly Span[],
): Migration {
  const own = as === "strings" ? "one-query" : "autocommit";
  return {
    ...{ file, span, reads, why, advice, comments },
    ...(pieces && pieces.length > 1 ? { pieces } : {}),
    tool: "plain",
    direction: "up",
    execution: singleTransaction ? "transaction" : own,
    rollback: { place: "none", present: false, where: "the runbook" },
    markers: [],
    dialect: as === "script" ? { psql: true } : {},
  };
}
