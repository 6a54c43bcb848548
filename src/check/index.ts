import { forLast } from "../text/memoize-last.ts";
import type { OnFailure } from "../text/run-failures.ts";
import type {
  Direction,
  ModelledVersion,
  SourceFile,
  Span,
  Statement,
  StatementKind,
  Unit,
} from "../types.ts";
import { ask, type RuleSubject } from "./ask-rule.ts";
import { changedLinesOf } from "./changed-lines.ts";
import { editable } from "./code-edits.ts";
import { type JudgedDraft, judge, type Policy } from "./policy.ts";
import { apart, foremost, unrefused } from "./precedence.ts";
import type { RaisedDraft } from "./raised-draft.ts";
import type { Draft, Rule, RuleSettings } from "./rule.ts";

/**
 * What the rules say of one version, severities settled; unsorted, directives not yet applied. `failed` hears of rules that
 * break: what the others say stands.
 */
export function check(
  version: ModelledVersion,
  rules: readonly Rule[],
  policy: Policy,
  failed: OnFailure,
): readonly JudgedDraft[] {
  const { postgres, minor, changeSet } = policy;
  const settings: RuleSettings = { postgres, minor, changeSet };
  const raised: RaisedDraft[] = [];
  // What is said of a migration or a version as a whole, at some statement of it.
  const more: RaisedDraft[] = [];
  const { ofUnits, ofVersions } = readersOf(rules);
  for (const unit of [...version.up, ...version.down]) {
    if (!isUnitReported(unit)) continue;
    for (const statement of unit.statements) ofStatement(raised, statement, rules, settings, failed);
    const { file, direction } = unit.migration;
    for (const rule of ofUnits)
      ask(
        rule,
        () => rule.unit?.(unit, settings) ?? [],
        (draft) => more.push(sign(draft, rule, file, direction)),
        { words: "this migration", at: startOf(unit) },
        failed,
      );
  }
  const first = version.up[0] ?? version.down[0];
  if (first)
    for (const rule of ofVersions)
      ask(
        rule,
        () => rule.version?.(version, settings) ?? [],
        (draft) => more.push(sign(draft, rule, first.migration.file, first.migration.direction)),
        { words: "this version", at: startOf(first) },
        failed,
      );
  const all = withoutDerived([...unrefused(raised, more), ...apart(more, raised)], version);
  if (all.length === 0) return [];
  const touched = changedLinesOf(version);
  const isEditable = editable(version);
  return all.flatMap((drafted) => {
    const { fix } = drafted;
    const finding = fix && !isEditable(fix) ? { ...drafted, fix: undefined } : drafted;
    const standing = !touched(finding);
    // Of a file that is only history nothing is said at all.
    if (standing && finding.file.changed === "none") return [];
    return judge(standing ? { ...finding, standing } : finding, policy) ?? [];
  });
}

/**
 * A way back that the tool makes of the way up is written by nobody: what is said of the call itself mends it, and what only
 * costs something cannot be written otherwise. What fails is said.
 */
function withoutDerived(drafts: readonly RaisedDraft[], { down }: ModelledVersion): readonly RaisedDraft[] {
  if (!down.some(({ migration }) => migration.derived)) return drafts;
  const up = drafts.filter(({ direction }) => direction === "up");
  return drafts.filter(
    (draft) =>
      draft.direction === "up" ||
      ((draft.severity ?? draft.rule.severity) === "error" &&
        !up.some(({ span }) => sameSpan(span, draft.span))),
  );
}

function startOf({ migration: { file, span } }: Unit): RuleSubject["at"] {
  return { file, span: [span[0], span[0]] };
}

export function isUnitReported(unit: Unit): boolean {
  return unit.migration.file.changed !== "none" || unit.statements.some((one) => one.file.changed !== "none");
}

type Visit = (node: unknown, at: Statement, settings: RuleSettings) => Iterable<Draft>;
type Visitor = { readonly rule: Rule; readonly visit: Visit };

/** Which rules look at what, gathered once: most kinds of statements interest none. */
const readersOf = forLast((rules: readonly Rule[]) => ({
  ofKinds: new Map<StatementKind, readonly Visitor[]>(),
  ofUnits: rules.filter((rule) => rule.unit),
  ofVersions: rules.filter((rule) => rule.version),
}));

function visitorsOf(rules: readonly Rule[], kind: StatementKind): readonly Visitor[] {
  const kinds = readersOf(rules).ofKinds;
  const known = kinds.get(kind);
  if (known) return known;
  const made = rules.flatMap((rule) => {
    const visit = rule.visit?.[kind] as Visit | undefined;
    return visit ? [{ rule, visit }] : [];
  });
  kinds.set(kind, made);
  return made;
}

function ofStatement(
  raised: RaisedDraft[],
  statement: Statement,
  rules: readonly Rule[],
  settings: RuleSettings,
  failed: OnFailure,
): void {
  const visitors = visitorsOf(rules, statement.kind);
  if (visitors.length === 0) return;
  const deferred = statement.body !== null && statement.body.kind !== "do";
  const node = (statement.node as Partial<Record<StatementKind, unknown>>)[statement.kind];
  const { direction } = statement.migration;
  const said: RaisedDraft[] = [];
  const asked: RuleSubject = { words: "this statement", at: statement };
  for (const { rule, visit } of visitors) {
    if (deferred && !rule.bodies) continue;
    ask(
      rule,
      () => visit(node, statement, settings),
      (draft) => said.push(sign(placed(draft, statement), rule, statement.file, direction)),
      asked,
      failed,
    );
  }
  for (const finding of foremost(said)) raised.push(finding);
}

/** A call may send several statements, all from one place: what mends one of them says which. */
function placed(draft: Draft, { migration: { sent, direction }, index, body }: Statement): Draft {
  if (!sent || !draft.replacement || body) return draft;
  return { ...draft, replacement: { ...draft.replacement, of: { direction, index } } };
}

/** Written out: of `{ ...draft, rule }` V8 makes a hidden class for each object, which took more than the findings. */
export function sign(draft: Draft, rule: Rule, file: SourceFile, direction: Direction): RaisedDraft {
  return {
    rule,
    file: draft.file ?? file,
    direction,
    span: draft.span,
    message: draft.message,
    why: draft.why,
    instead: draft.instead,
    severity: draft.severity,
    fix: draft.fix,
    replacement: draft.replacement,
    table: draft.table,
    work: draft.work,
    objects: draft.objects,
    standing: false,
  };
}

export function sameSpan(a: Span, b: Span): boolean {
  return a[0] === b[0] && a[1] === b[1];
}
