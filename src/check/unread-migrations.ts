import type { OnFailure } from "../text/run-failures.ts";
import type { UnreadMigrations } from "../types.ts";
import { ask } from "./ask-rule.ts";
import { sign } from "./index.ts";
import { type JudgedDraft, judge, type Policy } from "./policy.ts";
import type { RaisedDraft } from "./raised-draft.ts";
import type { Rule } from "./rule.ts";

/** What the rules say of migrations that nobody has read, severities settled; of those alone that a rule is on for. */
export function checkUnread(
  found: UnreadMigrations,
  rules: readonly Rule[],
  policy: Policy,
  failed: OnFailure,
): readonly JudgedDraft[] {
  const raised: RaisedDraft[] = [];
  for (const rule of rules) {
    const [at, ...more] = found.files.filter(({ file }) => policy.level(rule.id, file.path) !== "off");
    if (!at) continue;
    ask(
      rule,
      () => rule.unread?.({ ...found, files: [at, ...more] }) ?? [],
      (draft) => raised.push(sign(draft, rule, at.file, "up")),
      { words: "these migrations", at },
      failed,
    );
  }
  return raised.flatMap((one) => judge(one, policy) ?? []);
}
