import { forLast } from "../sql/last.ts";
import type {
  Direction,
  ModelledVersion,
  SourceFile,
  Span,
  Statement,
  StatementKind,
  Unit,
} from "../types.ts";
import { touchedIn } from "./changed.ts";
import { type Judged, judge, type Policy } from "./policy.ts";
import { apart, settled } from "./precedence.ts";
import type { Raised } from "./raised.ts";
import type { Draft, Rule, Settings } from "./rule.ts";

/** What the rules say of one version, severities settled; unsorted, directives not yet applied. */
export function check(version: ModelledVersion, rules: readonly Rule[], policy: Policy): readonly Judged[] {
  const { postgres, minor, changeSet } = policy;
  const settings: Settings = { postgres, minor, changeSet };
  const raised: Raised[] = [];
  // What is said of a migration or a version as a whole, at some statement of it.
  const more: Raised[] = [];
  for (const unit of [...version.up, ...version.down]) {
    if (!isReported(unit)) continue;
    for (const statement of unit.statements) ofStatement(raised, statement, rules, settings);
    for (const rule of readersOf(rules).ofUnits)
      for (const draft of rule.unit?.(unit, settings) ?? [])
        more.push(sign(draft, rule, unit.migration.file, unit.migration.direction));
  }
  const first = version.up[0] ?? version.down[0];
  for (const rule of readersOf(rules).ofVersions)
    for (const draft of rule.version?.(version, settings) ?? [])
      if (first) more.push(sign(draft, rule, first.migration.file, first.migration.direction));
  const all = [...raised, ...apart(more, raised)];
  if (all.length === 0) return [];
  const touched = touchedIn(version);
  return all.flatMap((one) => {
    const standing = !touched(one);
    // Of a file that is only history nothing is said at all.
    if (standing && one.file.changed === "none") return [];
    return judge(standing ? { ...one, standing } : one, policy) ?? [];
  });
}

export function isReported(unit: Unit): boolean {
  return unit.migration.file.changed !== "none" || unit.statements.some((one) => one.file.changed !== "none");
}

type Visit = (node: unknown, at: Statement, settings: Settings) => Iterable<Draft>;
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
  raised: Raised[],
  statement: Statement,
  rules: readonly Rule[],
  settings: Settings,
): void {
  const visitors = visitorsOf(rules, statement.kind);
  if (visitors.length === 0) return;
  const deferred = statement.body !== null && statement.body.kind !== "do";
  const node = (statement.node as Partial<Record<StatementKind, unknown>>)[statement.kind];
  const { direction } = statement.migration;
  const said: Raised[] = [];
  for (const { rule, visit } of visitors) {
    if (deferred && !rule.bodies) continue;
    for (const draft of visit(node, statement, settings))
      said.push(sign(draft, rule, statement.file, direction));
  }
  for (const one of settled(said)) raised.push(one);
}

/** Written out: of `{ ...draft, rule }` V8 makes a hidden class for each object, which took more than the findings. */
export function sign(draft: Draft, rule: Rule, file: SourceFile, direction: Direction): Raised {
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
    table: draft.table,
    standing: false,
  };
}

export function sameSpan(a: Span, b: Span): boolean {
  return a[0] === b[0] && a[1] === b[1];
}
