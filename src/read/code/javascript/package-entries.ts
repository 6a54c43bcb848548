import { lookup } from "../../../text/lookup.ts";
import { type Mapping, record, stringOf } from "../../evidence/value.ts";

/** A table of exports is nested by conditions, and by nothing else. */
const DEEPEST = 8;

/** Files that may be what a package gives for a path within it, best first; "" is what it gives by its name alone. */
export function packageEntries(manifest: Mapping, path: string): readonly string[] {
  const key = path === "" ? "." : `./${path}`;
  const { exports } = manifest;
  const isTable = Object.keys(record(exports)).some((name) => name.startsWith("."));
  const told = isTable ? inTable(record(exports), key) : path === "" ? targetsOf(exports) : [];
  const main = path === "" ? ["source", "module", "main", "types", "typings"] : [];
  const named = main.flatMap((field) => stringOf(lookup(manifest, field)) ?? []);
  const itself = path === "" ? ["src/index", "index", "lib/index"] : [path, `src/${path}`];
  return [...new Set([...told, ...named].flatMap(sourcesOf).concat(itself))];
}

/** The targets that a key has in a table of exports or imports; one "*" on both sides stands for any text. */
export function inTable(table: Mapping, key: string): readonly string[] {
  const own = lookup(table, key);
  if (own !== undefined) return targetsOf(own);
  return Object.entries(table).flatMap(([pattern, target]) => {
    const part = starred(pattern, key);
    return part === null ? [] : targetsOf(target).map((one) => one.replaceAll("*", () => part));
  });
}

/** What the "*" of a pattern stands for; null: it is another name. */
export function starred(pattern: string, name: string): string | null {
  const [before = "", after, ...more] = pattern.split("*");
  if (after === undefined || more.length > 0) return null;
  const isLong = name.length >= before.length + after.length;
  if (!isLong || !name.startsWith(before) || !name.endsWith(after)) return null;
  return name.slice(before.length, name.length - after.length);
}

/** All that the conditions lead to, the source first where a package names it. */
function targetsOf(target: unknown, depth = 0): readonly string[] {
  if (typeof target === "string") return [target];
  if (depth > DEEPEST || typeof target !== "object" || target === null) return [];
  const { source, ...others } = target as Mapping;
  return [source, ...Object.values(others)].flatMap((one) => targetsOf(one, depth + 1));
}

/** What compilers write below one folder, a folder for each form of modules. */
const FORMS = /^(?:cjs|common|commonjs|es|es6|esm|lib|module|node|src|types)$/;

/**
 * A file that is built, which no repository holds, is made from one of the same name: beside it, or below `src`
 * in place of the folders that the compiler writes to. What leads out of the package is none of its files.
 */
function sourcesOf(target: string): readonly string[] {
  const path = target.replace(/^\.\//, "");
  const bare = path.replace(/\.d(?=\.[cm]?ts$)/, "").replace(/\.[cm]?[jt]sx?$/, "");
  const names = bare.split("/");
  if (names.includes("..")) return [];
  const built = FORMS.test(names[1] ?? "") && names.length > 2 ? [1, 2] : [1];
  const below = built.map((count) => `src/${names.slice(count).join("/")}`);
  const isBuilt = names.length > 1;
  return [
    path,
    bare,
    ...(isBuilt ? below.filter((one) => !one.startsWith("src/src/")) : []),
    ...withoutBuild(names),
  ];
}

function withoutBuild([first = "", ...rest]: readonly string[]): readonly string[] {
  return /^(?:dist|build|out|lib)$/.test(first) && rest.length > 0 ? [rest.join("/")] : [];
}
