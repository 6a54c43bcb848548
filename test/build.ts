import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { type BuildOptions, build as esbuild } from "esbuild";
import { bundledAction } from "./bundled-action.ts";
import { licencesOf } from "./licences.ts";
import { withNotices } from "./notices.ts";
import { libraryTypes } from "./print/report-types.ts";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** The command line and the library, in parts that they load when they need them: esbuild shares them. */
const commandLine = { cli: "src/main.ts", library: "src/shells/library/index.ts" };

/** Names of functions and variables are kept: a stack tells them, also where nobody has the maps at hand. */
const options: BuildOptions = {
  absWorkingDir: root,
  entryPoints: commandLine,
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  minifyWhitespace: true,
  minifySyntax: true,
  sourcemap: "linked",
  sourcesContent: false,
  // Those of all packages stand in licenses.txt.
  legalComments: "none",
  metafile: true,
  write: false,
  logLevel: "warning",
  // pg asks for it, and goes on without.
  external: ["pg-native"],
  plugins: [
    {
      // It stands beside the programs as it is, with its own .wasm, and is loaded with the first file that it is to read.
      name: "tree-sitter beside",
      setup: ({ onResolve }) => {
        onResolve({ filter: /^web-tree-sitter$/ }, () => ({ path: "./web-tree-sitter.js", external: true }));
      },
    },
  ],
  // What libpg-query looks for its grammar by, and an ES module does not have.
  define: { __dirname: "import.meta.dirname" },
  // CommonJS packages ask so for Node's own modules.
  banner: {
    js: 'import{createRequire as requireFrom}from"node:module";const require=requireFrom(import.meta.url);',
  },
};

/** What stands beside the programs as npm has it: PostgreSQL's grammar, tree-sitter, and the grammars that it reads. */
const besides = [
  "libpg-query/wasm/libpg-query.wasm",
  "web-tree-sitter/web-tree-sitter.js",
  "web-tree-sitter/web-tree-sitter.wasm",
  "tree-sitter-bash/tree-sitter-bash.wasm",
  "tree-sitter-c-sharp/tree-sitter-c_sharp.wasm",
  "tree-sitter-elixir/tree-sitter-elixir.wasm",
  "tree-sitter-java/tree-sitter-java.wasm",
  "tree-sitter-php/tree-sitter-php.wasm",
  "tree-sitter-python/tree-sitter-python.wasm",
  "tree-sitter-ruby/tree-sitter-ruby.wasm",
];

/** Each program with everything it needs, in a folder that needs no node_modules. The same sources give the same bytes. */
export async function build(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  // The maps name the sources from where the files will lie.
  const { outputFiles = [], metafile } = await esbuild({ ...options, outdir: path.join(root, "dist") });
  const files = new Map(outputFiles.map(({ path: name, text }) => [path.basename(name), text]));
  const { files: ofAction, inputs } = await bundledAction(root);
  for (const [name, text] of ofAction) {
    if (files.has(name)) throw new Error(`both programs would have a file ${name}`);
    files.set(name, text);
  }
  for (const [name, text] of files) {
    if (text.includes(root)) throw new Error(`${name} would hold the path of this folder`);
    writeFileSync(path.join(folder, name), text);
  }
  for (const name of ["cli.js", "action.js"]) chmodSync(path.join(folder, name), 0o755);
  writeFileSync(path.join(folder, "library.d.ts"), libraryTypes());
  writeFileSync(path.join(folder, "package.json"), '{"type":"module"}\n');
  const licences = licencesOf(root, [
    ...Object.keys(metafile?.inputs ?? {}),
    ...inputs,
    ...besides.map((name) => `node_modules/${name}`),
  ]);
  writeFileSync(path.join(folder, "licenses.txt"), withNotices(licences));
  for (const name of besides) {
    const bytes = readFileSync(path.join(root, "node_modules", name));
    // Its map names files that nobody has.
    const isCode = name.endsWith(".js");
    const kept = isCode ? bytes.toString().replace(/\n\/\/# sourceMappingURL=.*\s*$/, "\n") : bytes;
    writeFileSync(path.join(folder, path.basename(name)), kept);
  }
}

/** The names of the files that differ between two folders. */
export function differences(left: string, other: string): readonly string[] {
  const names = new Set([...filesIn(left), ...filesIn(other)]);
  return [...names].filter((name) => !contentOf(left, name).equals(contentOf(other, name))).sort();
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function contentOf(folder: string, name: string): Buffer {
  try {
    return readFileSync(path.join(folder, name));
  } catch {
    return Buffer.from(`absent from ${folder}`);
  }
}
