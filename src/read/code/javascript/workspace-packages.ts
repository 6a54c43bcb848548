import picomatch from "picomatch";
import { parsedYaml } from "../../../text/parsed-yaml.ts";
import { listOf, type Mapping, parsedJson, record, stringOf } from "../../evidence/value.ts";
import type { CodeFolder } from "../other-files.ts";

/** No repository has its packages so deep, or so many folders where they stand. */
const DEEPEST = 5;
const MOST_FOLDERS = 2_000;
const longestSettings = 100_000;

/** A package of the repository itself, with what its package.json says. */
export interface WorkspacePackage {
  readonly folder: CodeFolder;
  readonly manifest: Mapping;
}

type Packages = ReadonlyMap<string, WorkspacePackage>;

const found = new WeakMap<CodeFolder, Packages>();

/** The package of that name which the repository has among its workspaces; null: it is of a registry. */
export function workspacePackage(folder: CodeFolder, name: string): WorkspacePackage | null {
  for (const top of folder.above) {
    const known = found.get(top) ?? packagesOf(top);
    found.set(top, known);
    const own = known.get(name);
    if (own) return own;
  }
  return null;
}

export function manifestOf(folder: CodeFolder): Mapping | null {
  return parsedJson(folder.file("package.json")?.text);
}

/** Those below a folder that says where its workspaces are; of any folder the package that it is itself. */
function packagesOf(top: CodeFolder): Packages {
  const own = manifestOf(top);
  const packages = new Map<string, WorkspacePackage>();
  const patterns = patternsOf(top, own);
  const folders = patterns.length > 0 ? foldersIn(top, patterns) : [];
  for (const folder of [top, ...folders]) {
    const manifest = folder === top ? own : manifestOf(folder);
    const name = stringOf(manifest?.name);
    if (manifest && name !== null && !packages.has(name)) packages.set(name, { folder, manifest });
  }
  return packages;
}

/** As npm and Yarn, pnpm, and Lerna are told. */
function patternsOf(top: CodeFolder, manifest: Mapping | null): readonly string[] {
  const { workspaces } = manifest ?? {};
  const told = [
    ...listOf(workspaces),
    ...listOf(record(workspaces).packages),
    ...listOf(yamlOf(top.file("pnpm-workspace.yaml")?.text).packages),
    ...listOf(parsedJson(top.file("lerna.json")?.text)?.packages),
  ];
  return told.flatMap((one) => (typeof one === "string" ? [one.replace(/^\.\/|\/+$/g, "")] : []));
}

function yamlOf(text: string | undefined): Mapping {
  if (text === undefined) return {};
  try {
    return record(parsedYaml(text, longestSettings)[0]);
  } catch {
    return {};
  }
}

function foldersIn(top: CodeFolder, patterns: readonly string[]): readonly CodeFolder[] {
  const [refused, wanted] = [patterns.filter(isRefusal), patterns.filter((one) => !isRefusal(one))];
  const isWanted = picomatch(wanted, { ignore: refused.map((one) => one.slice(1).replace(/^\.\//, "")) });
  const deepest = wanted.some((one) => one.includes("**"))
    ? DEEPEST
    : Math.max(0, ...wanted.map((one) => one.split("/").length));
  const start = top.path === "." ? 0 : top.path.length + 1;
  const made: CodeFolder[] = [];
  let level = [...top.folders];
  let seen = 0;
  for (let depth = 1; depth <= Math.min(deepest, DEEPEST); depth++) {
    seen += level.length;
    if (seen > MOST_FOLDERS) break;
    made.push(...level.filter(({ path }) => isWanted(path.slice(start))));
    if (depth < deepest) level = level.flatMap(({ folders }) => folders);
  }
  return made;
}

function isRefusal(pattern: string): boolean {
  return pattern.startsWith("!");
}
