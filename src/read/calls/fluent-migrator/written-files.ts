import type { CodeEdit, CodeWriting, NewCodeVersion, WrittenCode } from "../../../types.ts";
import type { CodeClass, CodeFunction, CodeStatement } from "../../code/syntax.ts";
import { fileNameOf } from "../../evidence/path.ts";
import { bodyStatements, inCamelCase } from "../../writing/code-text.ts";
import { csharpBack, csharpFile, csharpMethod, usingNamespace } from "../../writing/csharp/csharp-class.ts";
import { countedBy } from "../../writing/next-name.ts";

interface FluentText {
  readonly text: string;
  readonly made: CodeClass;
  readonly way: CodeFunction;
  readonly up: CodeFunction;
  readonly down: CodeFunction | null;
  readonly version: string;
  readonly leaves: boolean;
}

const DOWN = "public override void Down()";
const NONE = "TransactionBehavior.None";
const VERSION = "[Migration].version";
const REVERSING = "AutoReversingMigration";

/** How a migration of FluentMigrator is written anew. */
export function fluentCode(read: FluentText): WrittenCode {
  const { text, made, way, up, down, version, leaves } = read;
  const isReversing = baseOf(made) !== null;
  return {
    body: way.givesLast ? null : bodyStatements(way),
    needs: (lines) =>
      lines.includes(".AsConcurrently()") ? usingNamespace(text, "FluentMigrator.Postgres") : [],
    leave: leaves ? [] : leave(made),
    back: (lines) => [
      ...(isReversing ? plainBase(made) : []),
      ...csharpBack({ text, up, down: isReversing ? null : down, signature: DOWN })(lines),
    ],
    writing: fluentWriting(version),
  };
}

function baseOf({ bases }: CodeClass) {
  return bases.find((base) => base.kind === "name" && base.name === REVERSING) ?? null;
}

function plainBase(made: CodeClass): readonly CodeEdit[] {
  const base = baseOf(made);
  return base ? [{ span: base.span, text: "Migration" }] : [];
}

/**
 * An attribute of the project's own takes whatever its class says; one that names a behaviour means it. The constructors
 * are (version, description), (version, behaviour) and (version, behaviour, description), and the property has no setter
 * (MigrationAttribute.cs, 3 to 7): the behaviour stands behind the version, whatever follows.
 */
function leave({ body }: CodeClass): readonly CodeEdit[] | null {
  const given = body.flatMap((node) => (isOfMigration(node) ? [node] : []));
  const list = given.flatMap(({ value }) => (value.kind === "list" ? value.items : []));
  const all = [...list, ...given].map(({ value }) => value);
  if (all.some(({ kind }) => kind === "member")) return null;
  const version = list[0]?.value ?? given.find(({ to }) => to.kind === "name" && to.name === VERSION)?.value;
  if (!version) return null;
  const name = list[0] ? "" : "transactionBehavior: ";
  return [{ span: [version.span[1], version.span[1]], text: `, ${name}${NONE}` }];
}

function isOfMigration(node: CodeStatement): node is Extract<CodeStatement, { kind: "assignment" }> {
  return node.kind === "assignment" && node.to.kind === "name" && /^\[Migration\]/.test(node.to.name);
}

/** The number of the attribute is the place in the order: it is counted on where the file is called by it. */
function fluentWriting(version: string): CodeWriting {
  const counted = countedBy(/\.cs$/);
  const numberIn = (path: string): string => /^\d+/.exec(fileNameOf(path))?.[0] ?? "";
  return {
    leaves: "file",
    ...(counted.compare ? { compare: counted.compare } : {}),
    following: (path, other, steps, title) =>
      numberIn(path) === version
        ? (counted.following?.(path, other, steps, inCamelCase(title)) ?? null)
        : null,
    files: ({ path, up, down, outside, like }: NewCodeVersion) => {
      const name = fileNameOf(path).replace(/^\d+_|\.cs$/g, "");
      const behaviour = outside.up || outside.down ? `, ${NONE}` : "";
      const ways = [csharpMethod("public override void Up()", up), csharpMethod(DOWN, down ?? "")];
      const members = ways.join("\n\n").replace(/^(?=.)/gm, "    ");
      const usings = [
        "FluentMigrator",
        ...(/\.AsConcurrently\(\)/.test(members) ? ["FluentMigrator.Postgres"] : []),
      ];
      const text = `[Migration(${numberIn(path)}${behaviour})]\npublic class ${name} : Migration\n{\n${members}\n}`;
      return [{ path, text: csharpFile(like.text, usings, text) }];
    },
  };
}
