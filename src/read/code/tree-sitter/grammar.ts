import { Language, Parser } from "web-tree-sitter";
import { type SyntaxTree, treeOf } from "./syntax-tree.ts";

/** A language's grammar, ready to read files. */
export interface Grammar {
  /** As it came, for whoever measures what is made of its trees. */
  readonly parser: Parser;
  read(text: string): SyntaxTree;
}

const aside = /\/tree-sitter\/[\w-]+\.[jt]s$/;

/** In a bundle the grammars lie beside it; in the sources they are where npm puts them. */
function fileOf(language: string): string {
  // Put together, or a bundler takes it for a file to bring along under another name.
  const name = [`tree-sitter-${language.replace("-", "_")}`, "wasm"].join(".");
  const { url } = import.meta;
  const top = /\/build\/src\//.test(url) ? "../../../../../" : "../../../../";
  const at = new URL(aside.test(url) ? `${top}node_modules/tree-sitter-${language}/${name}` : name, url);
  // Windows has its drives in front, and no slash before them.
  return decodeURIComponent(at.pathname).replace(/^\/(?=[A-Za-z]:)/, "");
}

let runtime: Promise<void> | null = null;

export async function treeSitterGrammar(language: string): Promise<Grammar> {
  runtime ??= Parser.init();
  await runtime;
  const parser = new Parser();
  parser.setLanguage(await Language.load(fileOf(language)));
  return {
    parser,
    read(text) {
      const tree = parser.parse(text);
      if (!tree) return { root: null, errors: [] };
      try {
        return treeOf(tree, text);
      } finally {
        tree.delete();
      }
    },
  };
}
