import { type FailedAt, failureOf, type OnFailure } from "../text/run-failures.ts";
import type { Draft, Rule } from "./rule.ts";

/** What a rule looks at, in words and by its place. */
export interface RuleSubject {
  readonly words: "this statement" | "this migration" | "this version" | "these migrations" | "this runbook";
  readonly at: FailedAt;
}

/**
 * Passes on what a rule says, as it says it. A rule that breaks costs what it would still have said of this one thing: what
 * it has said before stays, and so does all that others say.
 */
export function ask(
  { id }: Rule,
  look: () => Iterable<Draft>,
  take: (draft: Draft) => void,
  { words, at }: RuleSubject,
  failed: OnFailure,
): void {
  try {
    for (const draft of look()) take(draft);
  } catch (error) {
    failed(failureOf(`the rule ${id} could not check ${words}`, error, at));
  }
}
