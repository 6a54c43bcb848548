import { edited, safeEdits } from "../check/safe-edits.ts";
import type { Discovery } from "../discover/index.ts";
import { ifDuplicates } from "../repair/cleared-rows.ts";
import { isDraggedOut } from "../repair/code/dragged-out.ts";
import { firstLook, ifCutOff, ifRunAgain } from "../repair/first-look.ts";
import { isStillThere, laterVersions } from "../repair/later-version.ts";
import { ofOneFile } from "../repair/of-one-file.ts";
import { type Family, familyOf, nextFamily } from "../repair/rounds.ts";
import { positionAt } from "../text/offsets.ts";
import type { Finding, ModelledVersion, Repair, RepairedFile, SourceFile, WrittenFile } from "../types.ts";
import { filesBeside, takenInWords } from "./repairs/files-beside.ts";
import { onlyFiles, withFiles } from "./repairs/with-files.ts";
import { writtenCall } from "./written-call.ts";

/** What is found in files as they are by then, and the versions that have one of these paths. */
export type LookAgain = (
  now: Discovery,
  wanted: ReadonlySet<string>,
) => { readonly findings: readonly Finding[]; readonly versions: readonly ModelledVersion[] };

interface RepairRun {
  readonly discovery: Discovery;
  /** What the run has found, before anything is repaired. */
  readonly found: readonly Finding[];
  readonly look: LookAgain;
  /** Why a file stays as it is; null where it may be written anew. */
  readonly stays: (file: SourceFile) => string | null;
}

/** Each round mends what the one before has brought to light. */
const MOST_ROUNDS = 6;

/**
 * What should stand in the place of each version that has an error or a warning. It is read again before it is offered:
 * what would say anything new is not.
 */
export function repairsOf(run: RepairRun): readonly Repair[] {
  const wanted = new Set(run.found.filter(isLoud).map(({ file }) => file.path));
  if (wanted.size === 0) return [];
  const { versions } = run.look(onlyFiles(run.discovery, wanted), wanted);
  // Of two versions of a folder the later one's new neighbours must not take the names of the earlier one's.
  const made: WrittenFile[] = [];
  const all = versions.flatMap((version) => {
    const repair = repairOf(version, made, run);
    made.push(...(repair?.files ?? []).filter((one) => one.new));
    return repair ?? [];
  });
  return ofOneFile(all);
}

function repairOf(version: ModelledVersion, made: readonly WrittenFile[], run: RepairRun): Repair | null {
  const file = version.up[0]?.migration.file;
  const own = new Set([...version.up, ...version.down].map(({ migration }) => migration.file.path));
  const before = run.found.filter((one) => own.has(one.file.path));
  if (!file || !before.some(isLoud)) return null;
  const unknown = unproven(version);
  if (unknown !== null) return unmended(file, `${file.path} ${unknown}`);
  const why = run.stays(file);
  if (why !== null) return inNewVersion(version, { file, before, why }, made, run);
  const edits = editedFiles(before);
  const start = startOf(version, edits, own, before, run);
  const { family, after, versions } = inRounds(familyOf(start.version, made, true), start, own, run);
  const files = filesBeside(withEdits(edits, family.files), run.discovery.tree);
  if ("taken" in files) return unmended(file, `${file.path} ${takenInWords(files.taken)}`);
  const asks = family.asks.map((one) => ({ message: `${file.path} is not mended whole: ${one}` }));
  if (files.length === 0)
    return { ...unmended(file, ""), left: [...asks, ...before.filter(isLoud).map(saying)] };
  if (isDraggedOut(family))
    return unmended(
      file,
      `what mends the way back of ${file.path} would take its way up out of the transaction too, so it wants a decision of yours`,
    );
  const trouble = brought(before, after);
  if (trouble !== null)
    return unmended(file, `what mends ${file.path} leads to ${trouble}, so it wants a decision of yours`);
  const looks = firstLook(versions);
  return {
    file,
    files,
    mends: before.filter((one) => !isLeft(one, after, files)).map(({ fingerprint }) => fingerprint),
    left: [...asks, ...after.filter(isLoud).map(saying)],
    first: [
      ...looks,
      ...ifDuplicates(version, versions),
      ...ifCutOff(versions),
      ...ifRunAgain(versions),
      ...afterwards(version),
    ],
    ...(looks.length === 0 ? alone(files) : oneClick(start, edits, own, before, run)),
    checked: "read",
  };
}

/** What mends one that may have been applied: a migration of its own. */
function inNewVersion(
  version: ModelledVersion,
  {
    file,
    before,
    why,
  }: { readonly file: SourceFile; readonly before: readonly Finding[]; readonly why: string },
  made: readonly WrittenFile[],
  { discovery, look }: RepairRun,
): Repair {
  const loud = before.filter(isLoud);
  const mended = loud.flatMap(({ replacement: later, fingerprint }) =>
    later?.kind === "later" && isStillThere(version, later) ? [{ later, fingerprint }] : [],
  );
  const own = new Set(mended.map(({ fingerprint }) => fingerprint));
  const others = loud.filter(({ fingerprint }) => !own.has(fingerprint)).map(saying);
  const stands = { message: `${file.path} ${why}` };
  if (mended.length === 0) return { ...unmended(file, ""), left: [stands, ...others] };
  const files = laterVersions(
    version,
    mended.map(({ later }) => later),
    made,
    writtenCall,
  );
  if ("asks" in files) return unmended(file, `${stands.message}; a new one is not written: ${files.asks}`);
  const wanted = new Set(files.map(({ path }) => path));
  const found = look(onlyFiles(withFiles(discovery, files), wanted), wanted).findings;
  const trouble = found.find((one) => isLoud(one) && wanted.has(one.file.path));
  if (trouble)
    return unmended(file, `a new migration for ${file.path} leads to ${trouble.rule}: write it by hand`);
  const left = others.length === 0 ? [] : [stands, ...others];
  return { file, files, mends: [...own], left, first: afterwards(version), checked: "read" };
}

/** Whether a finding is there still; in a file of another name it has another fingerprint. */
function isLeft(finding: Finding, after: readonly Finding[], files: readonly RepairedFile[]): boolean {
  const { rule, message, fingerprint, file } = finding;
  const isRenamed = files.some(({ path, gone }) => gone && path === file.path);
  return after.some(
    (one) => one.fingerprint === fingerprint || (isRenamed && one.rule === rule && one.message === message),
  );
}

/** The repair as one file that may be committed as it stands. */
function oneClick(
  start: RepairStart,
  edits: readonly RepairedFile[],
  own: ReadonlySet<string>,
  before: readonly Finding[],
  run: RepairRun,
): Pick<Repair, "suggestion"> {
  const { family, after } = inRounds(familyOf(start.version, [], false), start, own, run);
  return brought(before, after) === null && !after.some(isLoud) ? alone(withEdits(edits, family.files)) : {};
}

function alone([file, ...more]: readonly RepairedFile[]): Pick<Repair, "suggestion"> {
  return file && more.length === 0 && !file.new && !file.gone
    ? { suggestion: { path: file.path, text: file.text } }
    : {};
}

interface RepairStart {
  readonly discovery: Discovery;
  readonly version: ModelledVersion;
  readonly findings: readonly Finding[];
}

/** The version with the edits made that its findings offer by themselves: a marker that nobody reads, a wrong unit. */
function startOf(
  version: ModelledVersion,
  edits: readonly RepairedFile[],
  own: ReadonlySet<string>,
  before: readonly Finding[],
  { discovery, look }: RepairRun,
): RepairStart {
  if (edits.length === 0) return { discovery, version, findings: before };
  const now = withFiles(discovery, edits);
  const { findings, versions } = look(onlyFiles(now, own), own);
  const path = version.up[0]?.migration.file.path;
  const edited = versions.find(({ up }) => up[0]?.migration.file.path === path);
  return edited ? { discovery: now, version: edited, findings } : { discovery, version, findings: before };
}

function editedFiles(findings: readonly Finding[]): readonly RepairedFile[] {
  const alone = findings.filter(
    ({ fix, replacement, severity }) => fix && !replacement && severity !== "notice",
  );
  const offered = alone.map((one) => (one.fix ? { ...one, fix: { ...one.fix, safe: true } } : one));
  return [...safeEdits(offered)].map(([file, edits]) => ({
    path: file.path,
    text: edited(file, edits).text,
    new: false,
  }));
}

function withEdits(edits: readonly RepairedFile[], files: readonly RepairedFile[]): readonly RepairedFile[] {
  const written = new Set(files.map(({ path }) => path));
  return [...edits.filter(({ path }) => !written.has(path)), ...files];
}

function inRounds(
  first: Family,
  { findings, discovery }: RepairStart,
  own: ReadonlySet<string>,
  { look }: RepairRun,
): {
  readonly family: Family;
  readonly after: readonly Finding[];
  /** As they are read by then. */
  readonly versions: readonly ModelledVersion[];
} {
  let [family, after, versions]: [Family, readonly Finding[], readonly ModelledVersion[]] = [
    first,
    findings.filter(({ file }) => own.has(file.path)),
    [first.version],
  ];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = nextFamily(family, versions, after, writtenCall);
    // What writes nothing else has come to rest.
    if (!next || isSame(family, next)) return { family, after, versions };
    const wanted = new Set([...own, ...next.files.map(({ path }) => path)]);
    ({ findings: after, versions } = look(onlyFiles(withFiles(discovery, next.files), wanted), wanted));
    after = after.filter(({ file }) => wanted.has(file.path));
    family = next;
  }
  // What does not come to rest mends nothing.
  return {
    family: first,
    after: findings.filter(({ file }) => own.has(file.path)),
    versions: [first.version],
  };
}

function isSame(before: Family, next: Family): boolean {
  const texts = new Map(before.files.map(({ path, text }) => [path, text]));
  return (
    before.files.length > 0 &&
    before.files.length === next.files.length &&
    next.files.every(({ path, text }) => texts.get(path) === text)
  );
}

/** What the tool wants to be run once its files have changed. */
function afterwards({ up: [first] }: ModelledVersion): readonly string[] {
  const { writing, code } = first?.migration ?? {};
  const { afterwards: command } = writing ?? code?.writing ?? {};
  return command === undefined ? [] : [`Afterwards run ${command}`];
}

/** Who sends it is not known, so that nobody knows either what would run there. */
function unproven({ up: [first] }: ModelledVersion): string | null {
  const { assumed, guessed } = first?.migration ?? {};
  return assumed || guessed
    ? "is sent by nobody knows what: set `tool:` or `execution:` for it in .indexwright.yml"
    : null;
}

function unmended(file: SourceFile, message: string): Repair {
  return { file, files: [], mends: [], left: [{ message }], first: [], checked: "read" };
}

function isLoud({ severity }: Finding): boolean {
  return severity !== "notice";
}

function saying({ file, span, rule, message, fingerprint }: Finding): Repair["left"][number] {
  return { message: `${file.path}:${positionAt(file, span[0]).line} ${message} (${rule})`, fingerprint };
}

/**
 * A rule that finds an error or a warning more often than before; null where there is none, or where there are fewer errors
 * and only warnings have come, which are named among what is left.
 */
function brought(before: readonly Finding[], after: readonly Finding[]): string | null {
  const counts = new Map<string, number>();
  const errors = (all: readonly Finding[]): number =>
    all.filter(({ severity }) => severity === "error").length;
  const isBetter = errors(after) < errors(before);
  for (const { rule } of before.filter(isLoud)) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  for (const { rule, severity } of after.filter(isLoud)) {
    if (isBetter && severity === "warning") continue;
    const left = (counts.get(rule) ?? 0) - 1;
    if (left < 0) return rule;
    counts.set(rule, left);
  }
  return null;
}
