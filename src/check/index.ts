import type { ModelledVersion, SourceFile, Span, Statement, StatementKind, Unit } from "../types.ts";
import { touched } from "./changed.ts";
import { type Judged, judge, type Policy } from "./policy.ts";
import type { Draft, Rule, Settings } from "./rule.ts";

/** A rule's draft with what it is about. */
export interface Raised extends Draft {
  readonly rule: Rule;
  readonly file: SourceFile;
  readonly direction: "up" | "down";
  /** The statement the draft came from; null when it is about the whole migration. */
  readonly statement: Statement | null;
}

/** What the rules say of one version, severities settled; unsorted, directives not yet applied. */
export function check(version: ModelledVersion, rules: readonly Rule[], policy: Policy): readonly Judged[] {
  const settings: Settings = { postgres: policy.postgres };
  const raised: Raised[] = [];
  for (const unit of [...version.up, ...version.down]) {
    if (!isReported(unit)) continue;
    for (const statement of unit.statements) raised.push(...ofStatement(statement, rules, settings));
    for (const rule of rules)
      for (const draft of rule.unit?.(unit, settings) ?? []) raised.push(sign(draft, rule, unit, null));
  }
  const [first] = [...version.up, ...version.down];
  for (const rule of rules)
    for (const draft of rule.version?.(version, settings) ?? [])
      if (first) raised.push(sign(draft, rule, first, null));
  return raised.filter((one) => touched(one, version)).flatMap((one) => judge(one, policy));
}

export function isReported(unit: Unit): boolean {
  return unit.migration.file.changed !== "none" || unit.statements.some((one) => one.file.changed !== "none");
}

function* ofStatement(statement: Statement, rules: readonly Rule[], settings: Settings): Iterable<Raised> {
  const deferred = statement.body !== null && statement.body.kind !== "do";
  const found: Raised[] = [];
  for (const rule of rules) {
    const visit = rule.visit?.[statement.kind] as
      | ((node: unknown, at: Statement, settings: Settings) => Iterable<Draft>)
      | undefined;
    if (!visit || (deferred && !rule.bodies)) continue;
    const node = (statement.node as Partial<Record<StatementKind, unknown>>)[statement.kind];
    for (const draft of visit(node, statement, settings))
      found.push(sign(draft, rule, statement.unit, statement));
  }
  // What will fail has no other trouble: one root cause, one finding.
  const failure = found.find((one) => one.rule.fails);
  yield* failure ? [failure] : found;
}

function sign(draft: Draft, rule: Rule, unit: Unit, statement: Statement | null): Raised {
  const file = draft.file ?? statement?.file ?? unit.migration.file;
  return { ...draft, rule, file, direction: unit.migration.direction, statement };
}

export function sameSpan(a: Span, b: Span): boolean {
  return a[0] === b[0] && a[1] === b[1];
}
