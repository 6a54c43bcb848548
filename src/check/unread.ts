import type { Failed } from "../sql/failure.ts";
import type { UnreadMigrations } from "../types.ts";
import { ask } from "./asked.ts";
import { sign } from "./index.ts";
import { type Judged, judge, type Policy } from "./policy.ts";
import type { Raised } from "./raised.ts";
import type { Rule } from "./rule.ts";

/** What the rules say of migrations that nobody has read, severities settled. */
export function checkUnread(
  found: UnreadMigrations,
  rules: readonly Rule[],
  policy: Policy,
  failed: Failed,
): readonly Judged[] {
  const { files, span } = found;
  const [file] = files;
  const raised: Raised[] = [];
  for (const rule of rules)
    ask(
      rule,
      () => rule.unread?.(found) ?? [],
      (draft) => raised.push(sign(draft, rule, file, "up")),
      { words: "these migrations", at: { file, span } },
      failed,
    );
  return raised.flatMap((one) => judge(one, policy) ?? []);
}
