import type { CodeWriting, NewCodeVersion, WrittenCode } from "../../../types.ts";
import type { CodeFunction } from "../../code/syntax.ts";
import { inCamelCase, linesAt, statementsIn } from "../../writing/code-text.ts";
import { countedBy } from "../../writing/next-name.ts";
import { phpBack, phpMethod } from "../../writing/php/php-class.ts";

interface PhinxText {
  readonly text: string;
  readonly way: CodeFunction;
  readonly down: CodeFunction | null;
}

/** How a migration of Phinx is written anew: nothing takes it out of its transaction. */
export function phinxCode({ text, way, down }: PhinxText): WrittenCode {
  return {
    body: statementsIn(way),
    needs: () => [],
    leave: null,
    back: phpBack(text, { forward: way, down, signature: "public function down(): void" }),
    writing: phinxWriting,
  };
}

/** Its class has the title of its file, in camel case (Util::mapFileNameToClassName). */
const phinxWriting: CodeWriting = {
  leaves: "file",
  ...countedBy(/\.php$/),
  files: ({ path, title, up, down }: NewCodeVersion) => {
    const ways = [
      phpMethod("public function up(): void", up),
      phpMethod("public function down(): void", down ?? ""),
    ].join("\n\n");
    const head = "<?php\n\ndeclare(strict_types=1);\n\nuse Phinx\\Migration\\AbstractMigration;";
    const opens = `final class ${inCamelCase(title)} extends AbstractMigration`;
    return [{ path, text: `${head}\n\n${opens}\n{\n${linesAt(ways, "    ")}\n}\n` }];
  },
};
