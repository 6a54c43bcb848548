import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { withNotices } from "./notices.ts";

/** The programs in dist/: each is one file that needs no node_modules. */
const programs = [
  { entry: "build/src/main.js", file: "cli.js" },
  // Last, for its licences are those of both.
  { entry: "build/src/main-action.js", file: "action.js" },
];

interface Bundled {
  readonly code: string;
  readonly assets: Readonly<Record<string, { readonly source: string | Buffer }>>;
}

// ncc comes without types.
const ncc: (entry: string, options: object) => Promise<Bundled> = createRequire(import.meta.url)(
  "@vercel/ncc",
);

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** TypeScript to build/, then each program with everything it needs to a folder. */
export async function build(folder: string): Promise<void> {
  process.chdir(root);
  rmSync("build", { recursive: true, force: true });
  execFileSync(process.execPath, ["node_modules/typescript/bin/tsc"], { stdio: "inherit" });
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const { entry, file } of programs) await bundle(path.join(root, entry), path.join(folder, file));
  const grammar = "node_modules/libpg-query/wasm/libpg-query.wasm";
  writeFileSync(path.join(folder, "libpg-query.wasm"), readFileSync(grammar));
}

async function bundle(entry: string, out: string): Promise<void> {
  const { code, assets } = await ncc(entry, {
    cache: false,
    license: "licenses.txt",
    quiet: true,
    // A path that is put together looks to it like a file of ours to bring along, wherever in the project one is named so.
    filterAssetBase: path.join(root, "build"),
  });
  const text = withGrammarBeside(code);
  if (text.includes(root)) throw new Error(`${out} would hold the path of this folder`);
  writeFileSync(out, text);
  chmodSync(out, 0o755);
  for (const [name, { source }] of Object.entries(assets)) {
    if (!/^(licenses\.txt|package\.json)$/.test(name))
      throw new Error(`${out} would need one more file: ${name}`);
    const to = path.join(path.dirname(out), name);
    const content = name === "licenses.txt" ? withNotices(String(source)) : source;
    if (name === "licenses.txt") superset(to, String(content));
    writeFileSync(to, content);
  }
}

/** The licences stand once for all programs, so those of the last must hold those of the ones before. */
function superset(file: string, text: string): void {
  const before = existsSync(file) ? readFileSync(file, "utf8").split("\n\n") : [];
  const missing = before.find((part) => !text.includes(part));
  if (missing !== undefined) throw new Error(`a licence would be lost: ${missing.split("\n")[0]}`);
}

/** libpg-query looks for its grammar in __dirname, which a bundle that is an ES module does not have. */
function withGrammarBeside(code: string): string {
  const [before, after, ...more] = code.split('scriptDirectory=__dirname+"/"');
  if (after === undefined || more.length > 0 || /\b__dirname\b/.test(before + after))
    throw new Error("libpg-query finds its grammar in another way now: see how in its libpg-query.js");
  return `${before}scriptDirectory=import.meta.dirname+"/"${after}`;
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
