import type { CodeEdit, CodeWriting, NewCodeVersion, Span, WrittenCode } from "../../../types.ts";
import type { CodeFunction } from "../../code/syntax.ts";
import type { ClassValue } from "../../code/value.ts";
import { fileNameOf } from "../../evidence/path.ts";
import { linesAbove, linesAt, statementsIn } from "../../writing/code-text.ts";
import { awaiting, javascriptBack } from "../../writing/javascript/javascript-ways.ts";
import { countedBy } from "../../writing/next-name.ts";

const OPT_OUT = "override isTransactional(): boolean {\n  return false;\n}";

interface MikroOrmText {
  readonly text: string;
  readonly comments: readonly Span[];
  readonly made: ClassValue;
  readonly way: CodeFunction;
  readonly up: CodeFunction;
  readonly down: CodeFunction | null;
  /** Whether it says that it wants no transaction, or may say so: only where each has one of its own. */
  readonly leaving: "may" | "does" | "may not";
}

/** How a migration of MikroORM is written anew. */
export function mikroOrmCode({ text, comments, made, way, up, down, leaving }: MikroOrmText): WrittenCode {
  return {
    body: way.givesLast ? null : statementsIn(way),
    needs: () => awaiting(way),
    leave: leaving === "does" ? [] : leaving === "may" ? leave(text, comments, made) : null,
    back: javascriptBack({ text, up, down, frame: ["override async down(): Promise<void> {", "}"] }),
    writing: mikroOrmWriting,
  };
}

function leave(text: string, comments: readonly Span[], { made }: ClassValue): readonly CodeEdit[] | null {
  const [first] = made.body;
  if (!first) return null;
  const isTyped = /\boverride\b/.test(text)
    ? OPT_OUT
    : OPT_OUT.replace("override ", "").replace(": boolean", "");
  return [linesAbove({ text, place: first.span[0], comments }, `${isTyped}\n\n`)];
}

const mikroOrmWriting: CodeWriting = {
  leaves: "file",
  ...countedBy(/\.[cm]?[jt]s$/),
  files: ({ path, up, down, outside }: NewCodeVersion) => {
    const name = fileNameOf(path)
      .replace(/\.[cm]?[jt]s$/, "")
      .replaceAll(/\W/g, "_");
    const ways = (["up", "down"] as const).map((way) => {
      const lines = (way === "up" ? up : down) ?? "";
      return `override async ${way}(): Promise<void> {${lines ? `\n${linesAt(lines, "  ")}\n` : ""}}`;
    });
    const members = [...(outside.up || outside.down ? [OPT_OUT] : []), ...ways].join("\n\n");
    const head = 'import { Migration } from "@mikro-orm/migrations";\n\n';
    return [
      { path, text: `${head}export class ${name} extends Migration {\n${linesAt(members, "  ")}\n}\n` },
    ];
  },
};
