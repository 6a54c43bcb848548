import { edited, safeEdits } from "../../check/safe-edits.ts";
import type { Discovery } from "../../discover/index.ts";
import type { Finding, SourceFile } from "../../types.ts";
import { overlaid } from "../overlay.ts";

/** What a run finds: on the changed lines, and on those beside them. */
export interface FindingLists {
  readonly findings: readonly Finding[];
  readonly standing: readonly Finding[];
}

/** Of a file with more safe fixes that do not go together, none is tried by itself. */
const MOST_TRIED = 8;
/** Nor where that would have so many characters read again: each trial reads the whole file. */
const MOST_READ_AGAIN = 200_000;

/**
 * The findings, with those fixes safe that are safe together: all of them are made, and what they leave is read again. A
 * fix that brings an error or a warning into its file is not safe, whatever its rule knew of the statement.
 * @param again finds what there is in files as they are by then
 */
export function holdFixes(
  found: FindingLists,
  discovery: Discovery,
  again: (now: Discovery) => FindingLists,
): readonly Finding[] {
  const safe = found.findings.filter(({ fix }) => fix?.safe);
  if (safe.length === 0) return found.findings;
  const broken = new Map<Finding, string>();
  const trial = (fixes: readonly Finding[]): ReadonlyMap<string, string> =>
    brought(found, again(withFixes(fixes, discovery)));
  const dirty = trial(safe);
  if (dirty.size === 0) return found.findings;
  const kept = safe.filter(({ file }) => !dirty.has(file.path));
  for (const [path, rule] of dirty) {
    const own = safe.filter(({ file }) => file.path === path);
    const length = own[0]?.file.text.length ?? 0;
    const isTried = own.length <= MOST_TRIED && own.length * length <= MOST_READ_AGAIN;
    for (const finding of own) {
      const met = isTried ? trial([...kept, finding]).get(path) : rule;
      if (met === undefined) kept.push(finding);
      else broken.set(finding, met);
    }
  }
  return found.findings.map((finding) => {
    const rule = broken.get(finding);
    return rule === undefined || !finding.fix ? finding : unsafe(finding, rule);
  });
}

function unsafe(finding: Finding, rule: string): Finding {
  const { fix, instead } = finding;
  const why = `The edit alone does not do here: it leads to ${rule}.`;
  return { ...finding, instead: `${instead}\n${why}`, ...(fix ? { fix: { ...fix, safe: false } } : {}) };
}

/** The files with the fixes made; the others are what stands round them. */
function withFixes(fixes: readonly Finding[], discovery: Discovery): Discovery {
  const changed = new Map<string, SourceFile>();
  for (const [file, edits] of safeEdits(fixes)) changed.set(file.path, edited(file, edits));
  const now = overlaid(discovery, changed);
  const still = (file: SourceFile): SourceFile =>
    changed.has(file.path) ? file : { ...file, changed: "none" };
  // Where no fix is made in another language, nothing of those files changes.
  const code = now.code.some((file) => changed.has(file.path)) ? now.code.map(still) : [];
  return { ...now, code, files: now.files.map(still) };
}

/** By file, a rule that finds more there than before; notices do not count. */
function brought(before: FindingLists, after: FindingLists): ReadonlyMap<string, string> {
  const counts = loudIn(before);
  const more = new Map<string, string>();
  for (const [path, rules] of loudIn(after))
    for (const [rule, count] of rules) if (count > (counts.get(path)?.get(rule) ?? 0)) more.set(path, rule);
  return more;
}

function loudIn({ findings, standing }: FindingLists): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const files = new Map<string, Map<string, number>>();
  for (const { severity, rule, file } of [...findings, ...standing]) {
    if (severity === "notice") continue;
    const rules = files.get(file.path) ?? new Map<string, number>();
    files.set(file.path, rules.set(rule, (rules.get(rule) ?? 0) + 1));
  }
  return files;
}
