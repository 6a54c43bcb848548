import type { CodeStatement } from "../syntax.ts";
import { meaningful, partIn, type SyntaxNode } from "../tree-sitter/syntax-tree.ts";
import { bareName } from "./calls.ts";

/** `use A\B as C`, `use A\{B, C}`: each name with the path of what it stands for. */
export function phpImports(node: SyntaxNode): readonly CodeStatement[] {
  const group = partIn(node, "body");
  const prefix = group ? `${node.parts.find(({ type }) => type === "namespace_name")?.text ?? ""}\\` : "";
  return meaningful(group ?? node)
    .filter(({ type }) => type === "namespace_use_clause")
    .flatMap((clause): readonly CodeStatement[] => {
      const alias = partIn(clause, "alias");
      const named = meaningful(clause).find((one) => one !== alias && one.field !== "type");
      if (!named) return [];
      const path = bareName(prefix + named.text);
      const name = alias?.text ?? path.split("\\").at(-1) ?? path;
      const from = { module: "", names: path.split("\\") };
      return [{ kind: "import", span: clause.span, name, path, from }];
    });
}
