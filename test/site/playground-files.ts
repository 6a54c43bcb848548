import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build, type Plugin } from "esbuild";
import { root } from "../print/place.ts";

const here = fileURLToPath(root);
const sources = path.join(here, "src/site/playground");

/** What the program reads with, as npm has it. */
export const grammars = [
  "libpg-query/wasm/libpg-query.wasm",
  "web-tree-sitter/web-tree-sitter.wasm",
  "tree-sitter-bash/tree-sitter-bash.wasm",
  "tree-sitter-c-sharp/tree-sitter-c_sharp.wasm",
  "tree-sitter-elixir/tree-sitter-elixir.wasm",
  "tree-sitter-java/tree-sitter-java.wasm",
  "tree-sitter-php/tree-sitter-php.wasm",
  "tree-sitter-python/tree-sitter-python.wasm",
  "tree-sitter-ruby/tree-sitter-ruby.wasm",
];

/** A browser has no disk, no processes and no sockets; what reads texts asks for none of them. */
const withoutNode: Plugin = {
  name: "without Node.js",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(?:node:)?path$/ }, () => ({ path: fileURLToPath(import.meta.resolve("pathe")) }));
    onResolve(
      { filter: /^node:|^(?:buffer|fs|fs\/promises|module|process|url|util)$/ },
      ({ path: name }) => ({
        path: name,
        namespace: "absent",
      }),
    );
    onLoad({ filter: /.*/, namespace: "absent" }, ({ path: name }) => ({
      // Constants are read where a module is loaded, and mean nothing here.
      contents: `const absent = (part) => new Proxy(
          () => { throw new Error("a browser has no ${name}: " + String(part)); },
          { get: () => 0 },
        );
        module.exports = Object.create(new Proxy({}, { get: (_, part) => part === "__esModule" ? undefined : absent(part) }));`,
    }));
  },
};

/** The worker with the whole program, as one script that a page can also hold within itself. */
export async function workerScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(sources, "worker.ts")],
    absWorkingDir: here,
    bundle: true,
    write: false,
    format: "iife",
    platform: "browser",
    target: "es2022",
    minify: true,
    legalComments: "none",
    // A worker has no document, which some packages would ask in a browser.
    conditions: ["worker"],
    plugins: [withoutNode],
    // Grammars lie beside the worker, whatever file asks for them; see serveGrammars.
    define: {
      "import.meta": '{"url":"https://playground.invalid/a.js","dirname":"/"}',
      __dirname: '"/"',
    },
    banner: { js: 'var process={env:{},platform:"browser",cwd:()=>"/",versions:{},argv:[]};' },
  });
  return outputFiles[0]?.text ?? "";
}

async function pageScript(entry: string, format: "esm" | "iife"): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(sources, entry)],
    absWorkingDir: here,
    bundle: true,
    write: false,
    format,
    platform: "browser",
    target: "es2022",
    minify: true,
    legalComments: "none",
  });
  return outputFiles[0]?.text ?? "";
}

/** All that a page loads, in a folder of its own, wherever that is served from. */
export async function writePlayground(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "worker.js"), await workerScript());
  writeFileSync(path.join(folder, "page.js"), await pageScript("page.ts", "esm"));
  copyFileSync(path.join(sources, "playground.css"), path.join(folder, "playground.css"));
  for (const name of grammars)
    copyFileSync(path.join(here, "node_modules", name), path.join(folder, path.basename(name)));
}

/** The same as one file that opens from a disk. */
export async function standalonePage(): Promise<string> {
  const inside = grammars.map((name) => {
    const bytes = readFileSync(path.join(here, "node_modules", name));
    return [path.basename(name), gzipSync(bytes, { level: 9 }).toString("base64")] as const;
  });
  const blanks = new Map([
    ["/* style */", readFileSync(path.join(sources, "playground.css"), "utf8")],
    ["/* grammars */", JSON.stringify(Object.fromEntries(inside))],
    ["/* worker */", JSON.stringify(await workerScript())],
    ["/* page */", await pageScript("standalone.ts", "iife")],
  ]);
  let page = readFileSync(path.join(sources, "standalone.html"), "utf8");
  // Nothing within may end the element that it stands in.
  for (const [blank, text] of blanks)
    page = page.replace(blank, () => text.replace(/<(?=\/script|!--|script)/gi, "\\u003c"));
  return page;
}
