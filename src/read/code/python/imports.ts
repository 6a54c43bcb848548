import type { CodeStatement } from "../syntax.ts";
import { partIn, type SyntaxNode } from "../tree-sitter/syntax-tree.ts";

/** `import a.b as c`, `from a import b as c`: each name with the path of what it stands for. */
export function importsOf(node: SyntaxNode): readonly CodeStatement[] {
  const from = partIn(node, "module_name");
  const { span } = node;
  if (from && node.parts.some(({ type }) => type === "wildcard_import"))
    return [{ kind: "mixin", span, from: { module: pathOf(from), names: [] } }];
  return node.parts
    .filter(({ field }) => field === "name")
    .map((part): CodeStatement => {
      const path = pathOf(partIn(part, "name") ?? part);
      const alias = partIn(part, "alias")?.text;
      if (from) {
        const module = pathOf(from);
        const own = { module, names: [path] };
        return { kind: "import", span, name: alias ?? path, path: joinedPath(module, path), from: own };
      }
      // Without another name a path is reached by its first part.
      const first = path.split(".")[0] ?? path;
      const module = alias === undefined ? first : path;
      return { kind: "import", span, name: alias ?? first, path: module, from: { module, names: [] } };
    });
}

function pathOf(node: SyntaxNode): string {
  return node.text.replace(/\s+/g, "");
}

function joinedPath(of: string, name: string): string {
  return of.endsWith(".") ? `${of}${name}` : `${of}.${name}`;
}
