import type { CodeWriting, NewCodeVersion, Span, WrittenCode } from "../../../types.ts";
import type { CodeFunction } from "../../code/syntax.ts";
import type { ClassValue } from "../../code/value.ts";
import { fileNameOf } from "../../evidence/path.ts";
import { linesAt, statementsIn } from "../../writing/code-text.ts";
import { countedBy } from "../../writing/next-name.ts";
import { firstMember, phpBack, phpMethod } from "../../writing/php/php-class.ts";

const OPT_OUT = "public function isTransactional(): bool\n{\n    return false;\n}";

interface DoctrineText {
  readonly text: string;
  readonly comments: readonly Span[];
  readonly made: ClassValue;
  readonly way: CodeFunction;
  readonly up: CodeFunction;
  readonly down: CodeFunction | null;
  /** `all_or_nothing` refuses it. */
  readonly leaving: "may" | "does" | "may not";
}

/** How a migration of Doctrine is written anew. */
export function doctrineCode({ text, comments, made, way, up, down, leaving }: DoctrineText): WrittenCode {
  const namespace = /^namespace\s+([^;{]+?)\s*;/m.exec(text)?.[1] ?? "DoctrineMigrations";
  return {
    body: statementsIn(way),
    needs: () => [],
    leave:
      leaving === "does" ? [] : leaving === "may" ? firstMember({ text, comments, made }, OPT_OUT) : null,
    back: phpBack(text, { forward: up, down, signature: "public function down(Schema $schema): void" }),
    writing: doctrineWriting(namespace),
  };
}

/** A class has the name of its file: "Version20260108090000", with nothing behind the number. */
function doctrineWriting(namespace: string): CodeWriting {
  const counted = countedBy(/\.php$/);
  return {
    leaves: "file",
    ...counted,
    following: (path, other, steps) => {
      const named = counted.following?.(path, other, steps, "next") ?? null;
      return named === null ? null : named.replace(/_next(?=\.php$)/, "");
    },
    files: ({ path, up, down, outside }: NewCodeVersion) => {
      const ways = [
        ...(outside.up || outside.down ? [OPT_OUT] : []),
        phpMethod("public function up(Schema $schema): void", up),
        phpMethod("public function down(Schema $schema): void", down ?? ""),
      ].join("\n\n");
      const head = `<?php\n\ndeclare(strict_types=1);\n\nnamespace ${namespace};\n\nuse Doctrine\\DBAL\\Schema\\Schema;\nuse Doctrine\\Migrations\\AbstractMigration;`;
      const name = fileNameOf(path).replace(/\.php$/, "");
      const text = `${head}\n\nfinal class ${name} extends AbstractMigration\n{\n${linesAt(ways, "    ")}\n}\n`;
      return [{ path, text }];
    },
  };
}
