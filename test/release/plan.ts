/** What the next run of the workflow publishes. */
export interface ReleasePlan {
  readonly version: string;
  /** Of this version alone: "v1.2.3". */
  readonly tag: string;
  /** Which moves with each version of its major: "v1". */
  readonly major: string;
  /** What the release says: the version's own part of the changelog. */
  readonly notes: string;
}

/** Null where the version of package.json has its tag: then there is nothing to publish. */
export function releasePlan(version: string, changelog: string, tags: readonly string[]): ReleasePlan | null {
  const tag = `v${version}`;
  if (tags.includes(tag) || !hasPart(version, changelog)) return null;
  return { version, tag, major: `v${version.split(".")[0]}`, notes: notesOf(version, changelog) };
}

/** A version that nobody has written up was never prepared. */
function hasPart(version: string, changelog: string): boolean {
  return partsOf(changelog).some(([title]) => title === version);
}

export function notesOf(version: string, changelog: string): string {
  const found = partsOf(changelog).find(([title]) => title === version);
  if (!found) throw new Error(`CHANGELOG.md has no part "## ${version}"`);
  return `${found[1].trim()}\n`;
}

function partsOf(changelog: string): readonly (readonly [string, string])[] {
  return changelog
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [title = "", ...lines] = part.split("\n");
      return [title.trim(), lines.join("\n")] as const;
    });
}

/** The formula of a version, with the checksum of its sources. */
export function filledFormula(formula: string, owner: string, version: string, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error(`"${sha256}" is no SHA-256`);
  const filled = formula.replaceAll("OWNER", owner).replaceAll("VERSION", version).replace("SHA256", sha256);
  if (/\b(?:OWNER|VERSION|SHA256)\b/.test(filled)) throw new Error("the formula still has a blank");
  return filled;
}
