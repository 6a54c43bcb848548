import { type Git, gitWords } from "./git.ts";

const kept = new WeakMap<Git, readonly string[] | null>();

/**
 * Every file that git knows or would add, by names from the top; null where git does not say. The SQL and the code of a
 * repository are looked for in the same list, which takes git a walk through the whole work tree.
 */
export function listedNames(git: Git): readonly string[] | null {
  const known = kept.get(git);
  if (known !== undefined) return known;
  const listed = git(["ls-files", "-co", "--exclude-standard", "--full-name", "-z", "--", ":(top)"]);
  const names = listed.status === 0 ? gitWords(listed.bytes) : null;
  kept.set(git, names);
  return names;
}
