import { table } from "../text/lookup.ts";
import type { RaisedDraft } from "./raised-draft.ts";

/**
 * One root cause, one finding. A statement that will fail gets the failure and nothing else; of several failures the
 * one that PostgreSQL meets first: it reads, looks at the transaction, then at names, at the table, and at the keys.
 */
export const failingRules: readonly string[] = [
  "several-commands-in-prepared-statement",
  "unsupported-by-server-version",
  "add-index-parsed-as-column",
  "concurrently-in-function",
  "concurrently-in-multi-statement-string",
  "concurrently-in-transaction",
  "concurrently-in-pipeline",
  "maintenance-command-in-transaction",
  "invalid-concurrent-drop",
  "guc-invalid-value",
  "wrong-extension-name",
  "insufficient-index-privilege",
  "direct-catalog-update",
  "psql-meta-command-in-c",
  "unfilled-placeholder",
  "concurrently-on-partitioned",
  "concurrent-reindex-of-catalog",
  "unknown-index",
  "unique-missing-partition-key",
  "foreign-key-no-matching-unique",
  "ddl-after-dml-pending-triggers",
  "missing-extension",
  "access-method-unsupported-option",
  "too-many-index-columns",
  "repeated-constraint-column",
  "unknown-column",
  "virtual-column-index",
  "search-path-dependent-index-function",
  "missing-operator-class",
  "non-immutable-index-expression",
  "non-immutable-index-predicate",
  "vector-dimension-limit",
  "invalid-index-parameter",
  "index-name-collision",
  "using-index-ineligible",
  "drop-constraint-backed-index",
  "drop-partition-child-index",
  "partition-index-mismatch",
  "matview-concurrent-refresh-needs-unique-index",
];

/** What one rule says of a statement, others need not say again in their own words. */
export const saidBy = table<readonly string[]>({
  // The lock is held for long: that the wait for it has no limit is the smaller part.
  "foreign-key-not-valid": ["missing-lock-timeout"],
  "attach-partition-builds-indexes": ["missing-lock-timeout"],
  "create-partition-of-locks-parent": ["missing-lock-timeout"],
  "primary-key-using-nullable-index": ["missing-lock-timeout"],
  // The index is not built at all, so nothing is hidden by it.
  "if-not-exists-definition-drift": ["if-not-exists-hides-invalid-index"],
  // A setting that has no effect may have any value.
  "set-local-outside-transaction": ["guc-value-without-unit"],
  // What is too much altogether is not measured by its columns.
  "duplicate-index": ["redundant-prefix-index", "missing-analyze-after-expression-index"],
  "null-comparison-in-predicate": ["frozen-time-literal"],
});

/** Whether a finding is the statement's failure; a notice is none. */
function isFailure({ rule, severity }: RaisedDraft): boolean {
  return rule.fails === true && (severity ?? rule.severity) === "error";
}

/** Of what the rules say of one statement, what is left to say. */
export function foremost(said: readonly RaisedDraft[]): readonly RaisedDraft[] {
  if (said.length < 2) return said;
  const failing = said.filter(isFailure);
  const [first] = [...failing].sort(
    (a, b) => failingRules.indexOf(a.rule.id) - failingRules.indexOf(b.rule.id),
  );
  if (first) return [first];
  return said.filter(({ rule }) => !said.some((other) => saidBy.get(other.rule.id)?.includes(rule.id)));
}

/** Of what is said of migrations and versions, what their statements' findings leave to say. */
export function apart(more: readonly RaisedDraft[], said: readonly RaisedDraft[]): readonly RaisedDraft[] {
  if (more.length === 0 || said.length === 0) return more;
  const starts = new Map<number, RaisedDraft[]>();
  for (const finding of said) {
    const here = starts.get(finding.span[0]);
    if (here) here.push(finding);
    else starts.set(finding.span[0], [finding]);
  }
  return more.filter(({ rule, file, span }) => {
    const same = starts.get(span[0])?.filter((one) => one.file === file && one.span[1] === span[1]) ?? [];
    return !same.some((one) => isFailure(one) || saidBy.get(one.rule.id)?.includes(rule.id));
  });
}

/** Of what is said of statements, what is left where all that they are sent with is refused. */
export function unrefused(
  said: readonly RaisedDraft[],
  more: readonly RaisedDraft[],
): readonly RaisedDraft[] {
  const refused = more.filter(isFailure);
  if (refused.length === 0) return said;
  return said.filter(
    ({ file, span }) =>
      !refused.some((one) => one.file === file && one.span[0] <= span[0] && span[1] <= one.span[1]),
  );
}
