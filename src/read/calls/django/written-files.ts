import type {
  AdvisedStatement,
  CodeEdit,
  CodeWriting,
  NewCodeVersion,
  Span,
  WrittenCode,
} from "../../../types.ts";
import { pythonText } from "../../code/python/written-literals.ts";
import type { CodeModule, CodeStatement, Expression } from "../../code/syntax.ts";
import type { ClassValue } from "../../code/value.ts";
import { fileNameOf, folderOf } from "../../evidence/path.ts";
import { indentAt, linesAbove, linesAt } from "../../writing/code-text.ts";
import { countedBy } from "../../writing/next-name.ts";

const OPT_OUT = "atomic = False";
const CONCURRENT = "django.contrib.postgres.operations";

interface DjangoText {
  readonly text: string;
  readonly module: CodeModule;
  /** The label of its app. */
  readonly app: string;
  readonly made: ClassValue;
  readonly isAtomic: boolean;
}

/** How a migration of Django is written anew: its way is the list of operations. */
export function djangoCode({ text, module, app, made, isAtomic }: DjangoText): WrittenCode {
  const [first] = made.made.body;
  const list = operationsIn(made);
  const last = list?.at(-1);
  const place = first && { text, place: first.span[0], comments: module.comments };
  return {
    body: list?.map((span) => ({ span })) ?? null,
    needs: (lines) => importing(text, module, lines),
    leave: !isAtomic ? [] : place ? [linesAbove(place, `${OPT_OUT}\n\n`)] : null,
    back: (lines): readonly CodeEdit[] => {
      if (!last) return [];
      const end = text[last[1]] === "," ? last[1] + 1 : last[1];
      const comma = text[last[1]] === "," ? "" : ",";
      return [{ span: [end, end], text: `${comma}\n${linesAt(lines, indentAt(text, last[0]))}` }];
    },
    writing: djangoWriting(app, importsOf(text, module)),
  };
}

/** Null where the list is not literal. */
function operationsIn({ made }: ClassValue): readonly Span[] | null {
  const list = made.body.map(operationList).find((value) => value !== null);
  if (!list || list.items.some(({ spread }) => spread)) return null;
  return list.items.map((item) => item.value.span);
}

function operationList(node: CodeStatement): Extract<Expression, { kind: "list" }> | null {
  const set = node.kind === "expression" && node.value.kind === "assignment" ? node.value : null;
  const isIt = set?.to.kind === "name" && set.to.name === "operations";
  return isIt && set.value.kind === "list" ? set.value : null;
}

/** The lines of its imports. */
function importsOf(text: string, { body }: CodeModule): string {
  const imports = body.filter((node) => node.kind === "import");
  const [first, last] = [imports[0], imports.at(-1)];
  if (!first || !last) return "from django.db import migrations";
  const end = text.indexOf("\n", last.span[1]);
  return text.slice(text.lastIndexOf("\n", first.span[0] - 1) + 1, end < 0 ? text.length : end);
}

/** The operations that leave the transaction, where the file does not know them. */
function importing(text: string, { body }: CodeModule, lines: string): readonly CodeEdit[] {
  const imports = body.filter((node) => node.kind === "import");
  const wanted = (["AddIndexConcurrently", "RemoveIndexConcurrently"] as const).filter(
    (name) => lines.includes(`${name}(`) && !imports.some((node) => node.name === name),
  );
  const [first] = imports;
  if (wanted.length === 0 || !first) return [];
  const at = text.lastIndexOf("\n", first.span[0] - 1) + 1;
  return [{ span: [at, at], text: `from ${CONCURRENT} import ${wanted.join(", ")}\n` }];
}

const indexed = /^(?:\w+\.)*(AddIndex|RemoveIndex)(?:Concurrently)?(?=\()/;
const sending = /^(?:\w+\.)*(?:RunSQL|RunPython)\(/;

/** An index of a model stays one; what else is sent is sent as SQL, and what the models know of it is kept beside that. */
function operation(original: string, { node, text }: AdvisedStatement): string {
  const name = indexed.exec(original);
  const isSame =
    (name?.[1] === "AddIndex" && "IndexStmt" in node && node.IndexStmt.concurrent) ||
    (name?.[1] === "RemoveIndex" && "DropStmt" in node && node.DropStmt.concurrent);
  if (name && isSame) return `${name[1]}Concurrently${original.slice(name[0].length)}`;
  return sentAsSql([text], null);
}

function sentAsSql(up: readonly string[], down: readonly string[] | null): string {
  const list = (texts: readonly string[]): string =>
    texts.length === 1
      ? pythonText(texts[0] ?? "")
      : `[\n${texts.map((one) => `        ${pythonText(one)},\n`).join("")}    ]`;
  const forward = up.length === 0 ? "migrations.RunSQL.noop" : list(up);
  const backward = down === null ? "migrations.RunSQL.noop" : list(down);
  return `migrations.RunSQL(\n    ${forward},\n    reverse_sql=${backward},\n)`;
}

function djangoWriting(app: string, imports: string): CodeWriting {
  const counted = countedBy(/\.py$/);
  return {
    leaves: "file",
    ...counted,
    // Each app counts its own.
    compare: (path, other) =>
      folderOf(path) === folderOf(other) ? (counted.compare?.(path, other) ?? null) : null,
    operations: {
      write: operation,
      keeps: (original) =>
        indexed.test(original) || sending.test(original)
          ? null
          : `migrations.SeparateDatabaseAndState(\n    state_operations=[\n${linesAt(original, "        ")},\n    ],\n)`,
      takingBack: (statements) => sentAsSql([], statements),
    },
    // A drop that clears the way is taken back by nothing.
    reverses: ({ node }) =>
      ("IndexStmt" in node && node.IndexStmt.concurrent === true) ||
      ("DropStmt" in node && node.DropStmt.missing_ok === true),
    files: ({ path, up, down, outside, previous }: NewCodeVersion) => {
      const names = ["AddIndexConcurrently", "RemoveIndexConcurrently"].filter(
        (name) => up.includes(`${name}(`) && !imports.includes(name),
      );
      const head = names.length === 0 ? "" : `from ${CONCURRENT} import ${names.join(", ")}\n`;
      const before = fileNameOf(previous.path).replace(/\.py$/, "");
      const lines = [
        ...(outside.up || outside.down ? [OPT_OUT, ""] : []),
        `dependencies = [(${JSON.stringify(app)}, ${JSON.stringify(before)})]`,
        "",
        "operations = [",
        linesAt([up, ...(down ? [down] : [])].join("\n"), "    "),
        "]",
      ].join("\n");
      const text = `${head}${imports}\n\n\nclass Migration(migrations.Migration):\n${linesAt(lines, "    ")}\n`;
      return [{ path, text }];
    },
  };
}
