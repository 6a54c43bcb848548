import type { CodeWriting, NewCodeVersion, WrittenCode } from "../../../types.ts";
import type { CodeFunction, CodeModule } from "../../code/syntax.ts";
import type { ClassValue } from "../../code/value.ts";
import { inCamelCase, linesAt, statementsIn } from "../../writing/code-text.ts";
import { countedBy } from "../../writing/next-name.ts";
import { firstMember, phpBack, phpMethod, using } from "../../writing/php/php-class.ts";

const OPT_OUT = "public $withinTransaction = false;";
const FACADES = "Illuminate\\Support\\Facades";

/** What is called in what is written here, and where it comes from. */
const called = [
  ["DB::", `${FACADES}\\DB`],
  ["Schema::", `${FACADES}\\Schema`],
  ["Blueprint $table", "Illuminate\\Database\\Schema\\Blueprint"],
] as const;

interface LaravelText {
  readonly text: string;
  readonly module: CodeModule;
  readonly made: ClassValue;
  readonly way: CodeFunction;
  readonly up: CodeFunction;
  readonly down: CodeFunction | null;
  readonly leaves: boolean;
}

/** How a migration of Laravel is written anew. */
export function laravelCode({ text, module, made, way, up, down, leaves }: LaravelText): WrittenCode {
  const { comments } = module;
  const needs = (lines: string) =>
    called.flatMap(([name, path]) => (lines.includes(name) ? using(text, module, path) : []));
  const back = phpBack(text, { forward: up, down, signature: "public function down(): void" });
  return {
    body: statementsIn(way),
    needs,
    leave: leaves ? [] : firstMember({ text, comments, made }, OPT_OUT),
    back: (lines) => [...back(lines), ...needs(lines)],
    writing: laravelWriting(made.made.name !== null),
  };
}

/** @param isNamed before Laravel 8.37 the class has the name of the file */
function laravelWriting(isNamed: boolean): CodeWriting {
  return {
    leaves: "file",
    ...countedBy(/\.php$/),
    files: ({ path, title, up, down, outside }: NewCodeVersion) => {
      const ways = [
        ...(outside.up || outside.down ? [OPT_OUT] : []),
        phpMethod("public function up(): void", up),
        phpMethod("public function down(): void", down ?? ""),
      ].join("\n\n");
      const uses = [
        "Illuminate\\Database\\Migrations\\Migration",
        ...called.flatMap(([name, path]) => (ways.includes(name) ? [path] : [])),
      ]
        .sort()
        .map((one) => `use ${one};`);
      const opens = isNamed
        ? `class ${inCamelCase(title)} extends Migration`
        : "return new class extends Migration";
      const text = `<?php\n\n${uses.join("\n")}\n\n${opens}\n{\n${linesAt(ways, "    ")}\n}${isNamed ? "" : ";"}\n`;
      return [{ path, text }];
    },
  };
}
