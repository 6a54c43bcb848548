import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

interface Bundled {
  readonly code: string;
  readonly map: string;
  readonly assets: Readonly<Record<string, { readonly source: string | Buffer }>>;
}

// ncc comes without types.
const ncc: (entry: string, options: object) => Promise<Bundled> = createRequire(import.meta.url)(
  "@vercel/ncc",
);

/** The action as GitHub's own actions are bundled, by ncc: action.js, and the parts that it loads later. */
export async function bundledAction(
  root: string,
): Promise<{ readonly files: ReadonlyMap<string, string>; readonly inputs: readonly string[] }> {
  const compiled = path.join(root, "build");
  rmSync(compiled, { recursive: true, force: true });
  execFileSync(process.execPath, [path.join(root, "node_modules/typescript/bin/tsc")], {
    cwd: root,
    stdio: "inherit",
  });
  const { code, map, assets } = await ncc(path.join(compiled, "src/main-action.js"), {
    cache: false,
    quiet: true,
    minify: true,
    sourceMap: true,
    sourceMapRegister: false,
    // It stands beside the action as it is, see build.ts.
    externals: { "web-tree-sitter": "./web-tree-sitter.js" },
    // A path that is put together looks to it like a file of ours to bring along, wherever in the project one is named so.
    filterAssetBase: compiled,
  });
  const files = new Map([
    ["action.js", `${code}\n//# sourceMappingURL=action.js.map\n`],
    ["action.js.map", withoutTexts(map)],
  ]);
  for (const [name, { source }] of Object.entries(assets)) {
    if (name === "package.json" || name === "index.js.map") continue;
    if (!/^\d+\.index\.js(?:\.map)?$/.test(name))
      throw new Error(`the action would need one more file: ${name}`);
    files.set(name, name.endsWith(".map") ? withoutTexts(String(source)) : String(source));
  }
  const maps = [...files].flatMap(([name, text]) => (name.endsWith(".map") ? sourcesOf(text) : []));
  return { files: withGrammarBeside(files), inputs: maps };
}

interface SourceMap {
  readonly sources: readonly string[];
}

function sourcesOf(map: string): readonly string[] {
  return (JSON.parse(map) as SourceMap).sources.map((name) => name.replace(/^.*?(?=node_modules\/)/, ""));
}

/** Whoever reads a map has the sources at hand: they need not stand in it once more. */
function withoutTexts(map: string): string {
  const { sourcesContent: _, ...rest } = JSON.parse(map);
  return JSON.stringify(rest);
}

/** The variable; readers of JavaScript know it as a word, in quotes. */
const DIRNAME = /(?<!["'`])\b__dirname\b(?!["'`:])/;

/** libpg-query looks for its grammar in __dirname, which a bundle that is an ES module does not have. */
function withGrammarBeside(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const code = [...files].filter(([name]) => name.endsWith(".js"));
  const found = code.filter(([, text]) => DIRNAME.test(text));
  const count = found.reduce((sum, [, text]) => sum + text.split(DIRNAME).length - 1, 0);
  if (count !== 1)
    throw new Error(`libpg-query finds its grammar in another way now: __dirname stands ${count} times`);
  const [name = "", text = ""] = found[0] ?? [];
  return new Map([...files, [name, text.replace(DIRNAME, "import.meta.dirname")]]);
}
