import { execFileSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseTarGzip } from "nanotar";
import { bundle } from "../bundle.ts";
import { root } from "../print/place.ts";

/** The package as npm packs it, and where it lies unpacked, as if it were installed with nothing beside it. */
export interface PackedPackage {
  /** Of the archive, in bytes. */
  readonly size: number;
  readonly archive: string;
  readonly names: readonly string[];
  /** A project that has it alone below node_modules. */
  readonly project: string;
  readonly folder: string;
}

/** Packs what the sources give now: dist/ may be older. */
export async function packed(): Promise<PackedPackage> {
  const base = realpathSync(mkdtempSync(path.join(tmpdir(), "iw-package-")));
  const [from, project] = [path.join(base, "from"), path.join(base, "project")];
  const here = fileURLToPath(root);
  mkdirSync(from);
  for (const name of ["package.json", "README.md", "LICENSE", "rules", "src"])
    cpSync(path.join(here, name), path.join(from, name), { recursive: true });
  cpSync(await bundle(), path.join(from, "dist"), { recursive: true });
  const options = ["pack", "--silent", "--ignore-scripts", "--offline", `--pack-destination=${base}`];
  execFileSync("npm", options, { cwd: from, stdio: "pipe", shell: process.platform === "win32" });
  const archive = path.join(base, readdirSync(base).find((name) => name.endsWith(".tgz")) ?? "");
  const bytes = readFileSync(archive);
  const folder = path.join(project, "node_modules/indexwright");
  const files = await parseTarGzip(bytes);
  for (const { name, data } of files) {
    if (!data) continue;
    const place = path.join(folder, ...name.split("/").slice(1));
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, data);
  }
  const names = files.map(({ name }) => name.slice("package/".length));
  return { size: bytes.byteLength, archive, names, project, folder };
}
