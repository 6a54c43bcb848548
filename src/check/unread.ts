import type { UnreadMigrations } from "../types.ts";
import { sign } from "./index.ts";
import { type Judged, judge, type Policy } from "./policy.ts";
import type { Rule } from "./rule.ts";

/** What the rules say of migrations that nobody has read, severities settled. */
export function checkUnread(
  found: UnreadMigrations,
  rules: readonly Rule[],
  policy: Policy,
): readonly Judged[] {
  const [first] = found.files;
  return rules.flatMap((rule) =>
    [...(rule.unread?.(found) ?? [])].flatMap((draft) => judge(sign(draft, rule, first, "up"), policy) ?? []),
  );
}
