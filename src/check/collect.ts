import { isAboutIndex } from "../sql/indexes/about-index.ts";
import { wayBack } from "../sql/way-back/down-sql.ts";
import { failureOf, type OnFailure } from "../text/run-failures.ts";
import type {
  Finding,
  ModelledVersion,
  Report,
  SourceFile,
  Span,
  Unit,
  UnreadMigrations,
  UnreadPassage,
  WayBack,
} from "../types.ts";
import { againstBaseline } from "./accepted-findings.ts";
import { onChangedLines } from "./changed-lines.ts";
import { Fingerprints } from "./fingerprint.ts";
import { type Stretches, silence } from "./ignore.ts";
import { foreignDirectivesOf } from "./ignore-directive.ts";
import { isUnitReported, sign as raisedBy } from "./index.ts";
import { measuredCards } from "./measured/sign-findings.ts";
import { type JudgedDraft, judge, type Policy } from "./policy.ts";
import type { Rule } from "./rule.ts";

type Migrations = Report["migrations"][number];

/** What the reading alone has found. */
export type CollectedFindings = Pick<
  Report,
  "findings" | "standing" | "ignored" | "unread" | "migrations" | "statements" | "waysBack"
>;

/** What is kept of a version: none of its trees. */
export interface SettledVersion {
  readonly judged: readonly JudgedDraft[];
  readonly units: readonly SettledUnit[];
  readonly back: WayBack | null;
}

interface SettledUnit {
  readonly migration: Migrations;
  readonly statements: number;
  /** Those of its file, where they are not SQL's. */
  readonly comments: readonly Span[] | undefined;
  /** Of the statements that stand in no body. */
  readonly places: readonly { readonly file: SourceFile; readonly span: Span }[];
  readonly unread: readonly UnreadPassage[];
}

export function settledVersion(
  version: ModelledVersion,
  judged: readonly JudgedDraft[],
  failed: OnFailure,
): SettledVersion {
  const units = [...version.up, ...version.down].filter(isUnitReported).map(settledUnit);
  return { judged, units, back: version.up.some(isUnitReported) ? backFrom(version, failed) : null };
}

function settledUnit({ migration, execution, why, statements, unread }: Unit): SettledUnit {
  const { file, tool, direction } = migration;
  return {
    migration: { file, tool, direction, execution, why },
    statements: statements.length,
    comments: migration.comments,
    places: statements.flatMap((one) => (one.body ? [] : [{ file: one.file, span: one.span }])),
    unread,
  };
}

function backFrom(version: ModelledVersion, failed: OnFailure): WayBack | null {
  try {
    return wayBack(version);
  } catch (error) {
    const [first] = version.up;
    failed(failureOf("how this version is rolled back is not known", error, first ? first.migration : null));
    return null;
  }
}

/** Gathers what the versions gave, and settles at the end what only the whole run can tell. */
export class Tally {
  readonly #rules: readonly Rule[];
  readonly #policy: Policy;
  readonly #judged: JudgedDraft[] = [];
  readonly #stretches = new Map<SourceFile, Stretches>();
  readonly #migrations: Migrations[] = [];
  readonly #unread: UnreadPassage[] = [];
  readonly #waysBack: WayBack[] = [];
  #statements = 0;

  constructor(rules: readonly Rule[], policy: Policy) {
    this.#rules = rules;
    this.#policy = policy;
  }

  add({ judged, units, back }: SettledVersion): void {
    // Not spread: a file of a hundred thousand findings has more than a call takes arguments.
    for (const finding of judged) this.#judged.push(finding);
    for (const unit of units) this.#unit(unit);
    if (back) this.#waysBack.push(back);
  }

  /** Migrations of a folder that nobody has read. */
  addUnread({ tool, files }: UnreadMigrations, judged: readonly JudgedDraft[]): void {
    for (const finding of judged) this.#judged.push(finding);
    const [first, ...more] = files;
    const rest = more.length === 0 ? "" : ` (and ${more.length} more in this folder)`;
    this.#unread.push({
      ...first,
      message: `${/^[aeio]/i.test(tool) ? "an" : "a"} ${tool} migration is not read${rest}`,
      text: "",
      matters: true,
    });
  }

  #unit({ migration, statements, comments, places, unread }: SettledUnit): void {
    const { file } = migration;
    this.#migrations.push(migration);
    this.#stretch(file, comments);
    this.#statements += statements;
    for (const place of places) this.#stretch(place.file).spans.push(place.span);
    for (const passage of unread) {
      this.#unread.push({
        ...passage,
        matters: (passage.matters ?? isAboutIndex(passage)) && isTouched(passage, file),
      });
      this.#stretch(passage.file).spans.push(passage.span);
    }
  }

  #stretch(file: SourceFile, comments?: readonly Span[]): Stretches {
    const known = this.#stretches.get(file);
    if (known) return known;
    const made = { file, spans: [], ...(comments ? { comments } : {}) };
    this.#stretches.set(file, made);
    return made;
  }

  /** Findings signed and sorted, directives and baseline applied. */
  close(baseline: ReadonlySet<string>): CollectedFindings {
    const elsewhere = new Set(measuredCards.map((one) => one.id));
    const rules = new Set([...this.#rules.map((one) => one.id), ...elsewhere]);
    const { signed, standing } = sign(this.#judged);
    const silenced = silence(signed, [...this.#stretches.values()], rules, elsewhere);
    const complaints = this.#complaints(silenced.ineffective);
    const all = [...silenced.findings, ...complaints.signed];
    const isStanding = ({ fingerprint }: Finding): boolean =>
      standing.has(fingerprint) || complaints.standing.has(fingerprint);
    const { fresh, accepted } = againstBaseline(all, baseline);
    const ignored = [...silenced.ignored, ...accepted];
    return {
      findings: fresh.filter((one) => !isStanding(one)).sort(byPlace),
      standing: fresh.filter(isStanding).sort(byPlace),
      ignored: ignored.filter((one) => !isStanding(one)).sort(byPlace),
      unread: distinct(this.#unread),
      migrations: this.#migrations,
      statements: this.#statements,
      waysBack: this.#waysBack,
    };
  }

  #complaints(drafts: ReturnType<typeof silence>["ineffective"]): SignedFindings {
    const rule = this.#rules.find((one) => one.id === "ineffective-ignore");
    if (!rule) return sign([]);
    const raised = drafts.map((draft) => {
      const standing = !onChangedLines(draft.file, draft.span);
      return { ...raisedBy(draft, rule, draft.file, "up"), standing };
    });
    return sign(raised.flatMap((one) => judge(one, this.#policy) ?? []));
  }

  /** Directives of other linters: named, never obeyed. */
  foreignDirectives(): readonly string[] {
    const programs = new Map<string, { count: number; first: string }>();
    for (const { file, comments } of this.#stretches.values())
      for (const { program, line } of comments ? [] : foreignDirectivesOf(file)) {
        const known = programs.get(program) ?? { count: 0, first: `${file.path}:${line}` };
        programs.set(program, { ...known, count: known.count + 1 });
      }
    return [...programs].map(([program, { count, first }]) =>
      count === 1
        ? `a directive for ${program} silences nothing here: ${first}`
        : `${count} directives for ${program} silence nothing here: ${first} and others`,
    );
  }
}

type Writable = { -readonly [K in keyof Finding]: Finding[K] };

interface SignedFindings {
  readonly signed: readonly Finding[];
  /** Fingerprints of those that stand on lines that nobody has changed. */
  readonly standing: ReadonlySet<string>;
}

/** All are signed together, changed or not: which of several equal statements one is does not depend on the change. */
function sign(judged: readonly JudgedDraft[]): SignedFindings {
  const standing = new Set<string>();
  const prints = new Fingerprints();
  let before: JudgedDraft | null = null;
  const messages = new Set<string>();
  const signed = [...judged].sort(byPlaceAndRule).flatMap((entry): readonly Finding[] => {
    const { rule, severity, file, span, message, fix, replacement, objects } = entry;
    if (!before || byPlaceAndRule(before, entry) !== 0) messages.clear();
    before = entry;
    // An included file may be reached by several paths.
    if (messages.has(message)) return [];
    messages.add(message);
    const finding: Writable = {
      rule: rule.id,
      severity,
      file,
      span,
      message,
      why: entry.why ?? rule.why,
      instead: entry.instead ?? rule.instead,
      evidence: "read",
      fingerprint: prints.of(rule.id, file, span),
    };
    if (fix) finding.fix = fix;
    if (replacement) finding.replacement = replacement;
    if (objects) finding.objects = objects;
    if (entry.standing) standing.add(finding.fingerprint);
    return [finding];
  });
  return { signed, standing };
}

function byPlaceAndRule(a: JudgedDraft, b: JudgedDraft): number {
  return byPlace(a, b) || compare(a.rule.id, b.rule.id);
}

function byPlace(a: Pick<Finding, "file" | "span">, b: Pick<Finding, "file" | "span">): number {
  return compare(a.file.path, b.file.path) || a.span[0] - b.span[0] || a.span[1] - b.span[1];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function distinct(unread: readonly UnreadPassage[]): readonly UnreadPassage[] {
  const seen = new Map(unread.map((one) => [`${one.file.path}\0${one.span[0]}\0${one.message}`, one]));
  return [...seen.values()].sort(byPlace);
}

/** Of an included file, which has no changed lines of its own, no matter who changed what includes it has to answer for all. */
function isTouched({ file, span }: UnreadPassage, by: SourceFile): boolean {
  if (file !== by && file.changed === "none") return by.changed !== "none";
  return onChangedLines(file, span);
}
