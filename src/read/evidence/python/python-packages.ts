import type { Folder } from "../folder.ts";

interface LockedPackage {
  /** Path of the file that says it. */
  readonly file: string;
  readonly version: string;
}

/** Lock files first; a file of requirements may hold a package to one version, too. */
const locks: readonly (readonly [name: RegExp, version: (name: string) => RegExp])[] = [
  [
    /^(?:poetry|uv|pdm)\.lock$/,
    (name) => new RegExp(`^\\[\\[package\\]\\]\\r?\\nname = "${name}"\\r?\\nversion = "([\\w.]+)"`, "im"),
  ],
  [/^Pipfile\.lock$/, (name) => new RegExp(`"${name}": \\{[^{}]*"version": "==([\\w.]+)"`, "i")],
  [
    /^[\w.-]*requirements[\w.-]*\.(?:txt|in)$|^constraints\.txt$/,
    (name) => new RegExp(`^${name}(?:\\[[\\w,-]*\\])?\\s*[=~]=\\s*([\\w.]+)`, "im"),
  ],
];

/** A package of Python as the nearest file above a folder that locks it has it. `name`: of letters and "-". */
export function lockedPythonPackage(folder: Folder, name: string): LockedPackage | null {
  for (const at of folder.above)
    for (const place of [at, at.child("requirements")])
      for (const [named, version] of locks)
        for (const file of place?.matching((one) => named.test(one)) ?? []) {
          const found = version(name).exec(file.text)?.[1];
          if (found !== undefined) return { file: file.path, version: found };
        }
  return null;
}

/** The nearest file above a folder that names a package of Python among what is needed. */
export function pythonRequirement(folder: Folder, name: string): string | null {
  const word = new RegExp(`(?<![\\w.-])${name}(?![\\w-])`, "i");
  for (const at of folder.above)
    for (const place of [at, at.child("requirements")])
      for (const file of place?.matching((one) => manifest.test(one)) ?? [])
        if (word.test(file.text.replaceAll(/^\s*#.*$/gm, ""))) return file.path;
  return null;
}

const manifest =
  /^(?:pyproject\.toml|Pipfile|setup\.(?:py|cfg)|environment\.ya?ml|[\w.-]*requirements[\w.-]*\.(?:txt|in))$/;

/** Whether a version is at least another one, by its numbers. */
export function isVersionAtLeast(version: string, ...wanted: readonly number[]): boolean {
  const numbers = version.split(".").map((part) => Number.parseInt(part, 10) || 0);
  for (const [at, number] of wanted.entries()) {
    const own = numbers[at] ?? 0;
    if (own !== number) return own > number;
  }
  return true;
}
