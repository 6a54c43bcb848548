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
} from "../../types.ts";
import { type DocumentKind, kindOf } from "./document-names.ts";
import { documentParts } from "./kinds.ts";
import { linedText } from "./lined-text.ts";
import type { DocumentBlock } from "./part.ts";
import { type DocumentSending, readScript, type ScriptSendings } from "./sendings.ts";
import { SqlMask } from "./sql-mask.ts";

export { loadShell } from "./shell.ts";

/** A file of commands and SQL, as whoever follows it would send it. `named`: the user has named it. Never throws. */
export function readRunbook(file: SourceFile, named: boolean, tree: Tree): Runbook | null {
  const kind = kindOf(file.path);
  if (kind === null) return null;
  const { blocks, passages, comments } = documentParts(kind, file.text);
  const mask = new SqlMask();
  const found: ScriptSendings = { commands: [], psql: [], sendings: [] };
  for (const block of blocks) readBlock(file.text, block, mask, found);
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
  };
}

const kindNames: Readonly<Record<DocumentKind, Runbook["kind"]>> = {
  markdown: "Markdown",
  shell: "shell script",
  makefile: "Makefile",
  workflow: "workflow",
};

function readBlock(text: string, block: DocumentBlock, mask: SqlMask, found: ScriptSendings): void {
  const { language, lines } = block;
  // make's own variables, such as $<, are none of the shell's.
  const script = block.make ? text.replace(/(?<!\$)\$[@<^+?*%|]/g, () => "$1") : unescaped(text, block);
  if (language === "shell") readScript(linedText(script, lines, block.folded ? " " : "\n"), mask, found);
  if (language !== "sql") return;
  // Whoever copies the block finds the shell's commands in it, too.
  const shell = lines.filter((span) => isShellLine(text.slice(...span)));
  for (const span of shell) readScript(linedText(text, [span]), mask, found);
  const own = lines.filter((span) => !shell.includes(span));
  for (const span of own) mask.put(span[0], text.slice(...span));
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last) return;
  const why = block.inline ? "a query within the text" : "a block of SQL, typed into psql";
  found.sendings.push({ span: [first[0], last[1]], as: "script", singleTransaction: false, why });
}

/** What the escapes of a scalar of YAML mean, in as many characters; what has no such meaning is blank. */
function unescaped(text: string, { quoted, span: [start, end] }: DocumentBlock): string {
  if (quoted === undefined) return text;
  let opens = true;
  const inner = text.slice(start, end).replace(quoted === "'" ? /''/g : /\\[\s\S]/g, (found) => {
    const char = found[1] ?? "";
    if (!/["'\\/]/.test(char)) return "  ";
    opens = !opens;
    return opens ? `${char} ` : ` ${char}`;
  });
  return text.slice(0, start) + inner + text.slice(end);
}

/** A line that only a shell understands. */
export function isShellLine(line: string): boolean {
  return /^\s*(?:\$ |sudo )?(?:psql|pg_dump|pg_basebackup|pg_restore|docker|kubectl|export)\s+[-\w"'$]/.test(
    line,
  );
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
  { span, as, singleTransaction, why }: DocumentSending,
  file: SourceFile,
  reads: string,
  comments: readonly Span[],
): Migration {
  const own = as === "string" ? "one-query" : "autocommit";
  return {
    ...{ file, span, reads, why, advice, comments },
    tool: "plain",
    direction: "up",
    execution: singleTransaction ? "transaction" : own,
    rollback: { place: "none", present: false, where: "the runbook" },
    markers: [],
    dialect: as === "script" ? { psql: true } : {},
  };
}
