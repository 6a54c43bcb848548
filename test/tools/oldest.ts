import { createRequire } from "node:module";

/** Loads a package in the version that stands in test/tools/package.json. */
export const oldest = createRequire(new URL("package.json", import.meta.url));

export function versionOfOldest(name: string): string {
  const { dependencies }: { readonly dependencies: Readonly<Record<string, string>> } =
    oldest("./package.json");
  return dependencies[name] ?? "";
}
