import { sha256 } from "../../../text/sha256.ts";
import type { CodeEdit, CodeWriting, NewCodeVersion, WrittenCode } from "../../../types.ts";
import type { CodeFunction, CodeModule } from "../../code/syntax.ts";
import { fileNameOf, folderOf } from "../../evidence/path.ts";
import { bodyStatements, bodyWritten, indentAt, linesAt } from "../../writing/code-text.ts";

interface AlembicText {
  readonly text: string;
  readonly module: CodeModule;
  readonly way: CodeFunction;
  /** The way back that is there; it sends nothing so far. */
  readonly down: CodeFunction | null;
  readonly revisionIn: (text: string) => string | null;
}

/** How a revision of Alembic is written anew: its calls leave the transaction by themselves. */
export function alembicCode({ text, module, way, down, revisionIn }: AlembicText): WrittenCode {
  const end = text.trimEnd().length;
  return {
    body: bodyStatements(way),
    needs: (lines) => importing(text, module, lines),
    leave: [],
    back: (lines): readonly CodeEdit[] =>
      down
        ? pythonBody(text, down, lines)
        : [{ span: [end, end], text: `\n\n\ndef downgrade():\n${linesAt(lines, "    ")}` }],
    writing: alembicWriting(revisionIn),
  };
}

/** `pass` gives way to what does something. */
function pythonBody(text: string, down: CodeFunction, lines: string): readonly CodeEdit[] {
  const { span } = down;
  const empty = /\bpass\s*$/.exec(text.slice(...span));
  if (!empty) return bodyWritten(text, down, lines);
  const at = span[0] + empty.index;
  return [{ span: [at, at + "pass".length], text: linesAt(lines, indentAt(text, at)).trimStart() }];
}

const SQLALCHEMY = "import sqlalchemy as sa";

/** `sa`, above the first import, where the file has no such name. */
function importing(text: string, { body }: CodeModule, lines: string): readonly CodeEdit[] {
  const imports = body.filter((node) => node.kind === "import");
  const [first] = imports;
  if (!/\bsa\./.test(lines) || !first || imports.some((node) => node.name === "sa")) return [];
  const at = text.lastIndexOf("\n", first.span[0] - 1) + 1;
  return [{ span: [at, at], text: `${SQLALCHEMY}\n` }];
}

/** Revisions are named by chance; here by what they are made of, so that the same repair has the same names. */
function alembicWriting(revisionIn: AlembicText["revisionIn"]): CodeWriting {
  return {
    leaves: "call",
    nothing: "pass",
    following: (path, _, steps, title) => {
      const id = sha256(`${fileNameOf(path)} ${steps} ${title}`).slice(0, 12);
      const folder = folderOf(path);
      return `${folder === "" || folder === "." ? "" : `${folder}/`}${id}_${title}.py`;
    },
    files: ({ path, title, up, down, previous }: NewCodeVersion) => {
      const [id] = fileNameOf(path).split("_");
      const body = (lines: string): string => linesAt(lines || "pass", "    ");
      const ways = `def upgrade():\n${body(up)}\n\n\ndef downgrade():\n${body(down ?? "")}\n`;
      const before = revisionIn(previous.text) ?? "";
      const head = [
        `"""${title.replaceAll("_", " ")}"""`,
        "",
        "from alembic import op",
        ...(/\bsa\./.test(ways) ? [SQLALCHEMY] : []),
        "",
        `revision = ${JSON.stringify(id)}`,
        `down_revision = ${JSON.stringify(before)}`,
        "branch_labels = None",
        "depends_on = None",
      ];
      return [{ path, text: `${head.join("\n")}\n\n\n${ways}` }];
    },
  };
}
