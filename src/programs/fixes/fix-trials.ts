import { edited } from "../../check/safe-edits.ts";
import type { Discovery } from "../../discover/index.ts";
import type { Options } from "../../options.ts";
import type { VersionUnderTest } from "../../prove/index.ts";
import { tryFixes } from "../../prove/rerun/fix-runs.ts";
import { positionAt } from "../../text/offsets.ts";
import type { Edit, Finding, ModelledVersion } from "../../types.ts";
import { overlaid } from "../overlay.ts";
import { rootsOf, versionsOf } from "../versions.ts";

/** Each has the history read again; nobody commits more suggestions than that at once. */
const most = 20;

/** Fixes that are tried while the versions are measured; what has failed there is not offered any more. */
export class FixTrials {
  readonly #safe: readonly Finding[];
  /** How many there are, and how many of them are tried. */
  readonly limit: { readonly done: number; readonly of: number };
  readonly #fixed: (group: readonly Finding[]) => ModelledVersion | null;
  /** By fingerprint: why not. */
  readonly #failed = new Map<string, string>();

  constructor(findings: readonly Finding[], discovery: Discovery, options: Options) {
    const all = findings.filter((one) => one.fix?.safe);
    this.#safe = all.slice(0, most);
    this.limit = { done: this.#safe.length, of: all.length };
    this.#fixed = (group) => fixedVersion(group, discovery, options);
  }

  /** Tries those of one version, over what came before it: each alone, then all that hold of a file, as --fix would. */
  async try(subject: VersionUnderTest): Promise<void> {
    const files = new Set([...subject.up, ...subject.down].map((one) => one.migration.file));
    const own = this.#safe.filter((one) => files.has(one.file));
    await this.#tryEach(
      subject,
      own.map((one) => [one]),
    );
    const held = own.filter((one) => !this.#failed.has(one.fingerprint));
    const together = [...files].map((file) => held.filter((one) => one.file === file));
    await this.#tryEach(
      subject,
      together.filter((group) => group.length > 1),
    );
  }

  async #tryEach(subject: VersionUnderTest, groups: readonly (readonly Finding[])[]): Promise<void> {
    const versions = groups.flatMap((group) => {
      const version = this.#fixed(group);
      return version ? [{ group, version }] : [];
    });
    if (versions.length === 0) return;
    const verdicts = await tryFixes(
      subject,
      versions.map((one) => one.version),
    );
    for (const [at, verdict] of (verdicts ?? []).entries())
      if (verdict !== null)
        for (const { fingerprint } of versions[at]?.group ?? []) this.#failed.set(fingerprint, verdict);
  }

  /** The findings without the fixes that have failed, and a remark on each of those. */
  held(findings: readonly Finding[]): {
    readonly findings: readonly Finding[];
    readonly remarks: readonly string[];
  } {
    const remarks: string[] = [];
    const held = findings.map((finding): Finding => {
      const why = this.#failed.get(finding.fingerprint);
      if (why === undefined || !finding.fix) return finding;
      const { line } = positionAt(finding.file, finding.span[0]);
      remarks.push(`"${finding.fix.title}" at ${finding.file.path}:${line} is not offered as safe: ${why}`);
      return { ...finding, fix: { ...finding.fix, safe: false } };
    });
    return { findings: held, remarks };
  }
}

function fixedVersion(
  group: readonly Finding[],
  discovery: Discovery,
  options: Options,
): ModelledVersion | null {
  const edits = apart(group.flatMap(({ fix }) => fix?.edits ?? []));
  const files = [...new Set(edits.map((one) => one.file))];
  const changed = new Map(
    files.map(
      (file) =>
        [
          file.path,
          edited(
            file,
            edits.filter((one) => one.file === file),
          ),
        ] as const,
    ),
  );
  for (const root of rootsOf(overlaid(discovery, changed), options).roots)
    for (const version of versionsOf(root, options, { history: true }))
      if ([...version.up, ...version.down].some((one) => changed.has(one.migration.file.path)))
        return version;
  return null;
}

/** Of two that overlap the first. */
function apart(edits: readonly Edit[]): readonly Edit[] {
  const kept: Edit[] = [];
  for (const edit of edits)
    if (
      !kept.some(
        (other) => other.file === edit.file && other.span[0] < edit.span[1] && edit.span[0] < other.span[1],
      )
    )
      kept.push(edit);
  return kept;
}
