import type { CodeEdit, CodeWriting, NewCodeVersion, Span, WrittenCode } from "../../../types.ts";
import type { CodeFunction } from "../../code/syntax.ts";
import type { ClassValue } from "../../code/value.ts";
import { fileNameOf } from "../../evidence/path.ts";
import { inCamelCase, linesAbove, linesAt } from "../../writing/code-text.ts";
import { awaiting, javascriptBack, javascriptBody } from "../../writing/javascript/javascript-ways.ts";
import { countedBy } from "../../writing/next-name.ts";

interface TypeormText {
  readonly text: string;
  readonly comments: readonly Span[];
  readonly made: ClassValue;
  readonly way: CodeFunction;
  readonly up: CodeFunction;
  readonly down: CodeFunction | null;
  /** Whether its class may say that it wants no transaction, and does: only where each has one of its own. */
  readonly leaving: "may" | "does" | "may not";
}

/** How a migration of TypeORM is written anew. */
export function typeormCode({ text, comments, made, way, up, down, leaving }: TypeormText): WrittenCode {
  const frame = ["public async down(queryRunner: QueryRunner): Promise<void> {", "}"] as const;
  return {
    body: javascriptBody(way, "queryRunner"),
    needs: () => awaiting(way),
    leave: leaving === "does" ? [] : leaving === "may" ? leave(text, comments, made) : null,
    back: javascriptBack({ text, up, down, frame }),
    writing: typeormWriting,
  };
}

function leave(text: string, comments: readonly Span[], { made }: ClassValue): readonly CodeEdit[] | null {
  const [first] = made.body;
  return first ? [linesAbove({ text, place: first.span[0], comments }, "transaction = false;\n\n")] : null;
}

/** The number at the end of its class's name is its place in the order (migration/MigrationExecutor.js). */
const typeormWriting: CodeWriting = {
  leaves: "file",
  ...countedBy(/\.[cm]?[jt]s$/),
  files: ({ path, title, up, down, outside }: NewCodeVersion) => {
    const number = /^\d+/.exec(fileNameOf(path))?.[0] ?? "";
    const name = `${inCamelCase(title)}${number}`;
    const ways = (["up", "down"] as const).map((way) => {
      const lines = (way === "up" ? up : down) ?? "";
      const body = lines ? `\n${linesAt(lines, "  ")}\n` : "";
      return `public async ${way}(queryRunner: QueryRunner): Promise<void> {${body}}`;
    });
    const members = [`name = "${name}";`, ...(outside.up ? ["transaction = false;"] : []), ...ways];
    const text = [
      'import type { MigrationInterface, QueryRunner } from "typeorm";',
      "",
      `export class ${name} implements MigrationInterface {`,
      linesAt(members.join("\n\n"), "  "),
      "}",
    ].join("\n");
    return [{ path, text: `${text}\n` }];
  },
};
