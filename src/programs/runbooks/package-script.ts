import type { Tree } from "../../types.ts";

/** What `npm run NAME` and its like run: the words of that script; null where there is none. */
export function commandOfScript(
  words: readonly string[],
  path: string,
  tree: Tree,
): readonly string[] | null {
  const at = words.findIndex((word) => /^(?:npm|pnpm|yarn|bun)$/.test(word));
  if (at < 0) return null;
  const own = words
    .slice(at + 1)
    .filter((word) => !word.startsWith("-") && word !== "run" && word !== "run-script");
  const [name] = own;
  if (name === undefined) return null;
  const folder = path.includes("/") ? path.replace(/[^/]*$/, "") : "";
  for (const place of new Set([`${folder}package.json`, "package.json"])) {
    const script = scriptIn(tree.include(place, path), name);
    if (script !== null) return script.split(/\s+/);
  }
  return null;
}

function scriptIn(found: ReturnType<Tree["include"]>, name: string): string | null {
  if (!("text" in found)) return null;
  try {
    const scripts: unknown = JSON.parse(found.text)?.scripts;
    const script: unknown = new Map(Object.entries(scripts ?? {})).get(name);
    return typeof script === "string" ? script : null;
  } catch {
    return null;
  }
}
