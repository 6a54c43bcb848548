import type { Span } from "../../../types.ts";
import { coveredBy } from "../covered-places.ts";
import type { LinedText } from "../lined-text.ts";
import type { UnknownSending } from "./script-sendings.ts";
import type { ScriptCommand, ShellScript } from "./shell.ts";

/** SQL that makes, changes or takes away an index; what a sentence says of one is none. */
const command =
  /\b(?:create\s+(?:unique\s+)?index\s+(?:concurrently\s+)?(?:if\s+not\s+exists\s+)?(?:[^\s;]{1,120}\s+)?on\s|(?:drop|alter)\s+index\s+(?:concurrently\s+)?(?:if\s+exists\s+)?[^\s;]{1,120}?(?=\s*(?:[;,"'`)\\]|$|cascade\b|restrict\b|set\b|rename\b|attach\b))|reindex\s+(?:\([^)]{0,60}\)\s*)?(?:index|table|schema|database|system)\s+(?:concurrently\s+)?[^\s;]{1,120}?(?=\s*(?:[;"'`)\\]|$)))/gim;

/** Commands that say something to a person, or look for a text. */
const speaking =
  /^(?:\$?\{?\w*(?:log|info|warn|err|fail|success|print|msg|message|note|notice|step|section|header|banner|say|debug|die|usage|abort|title)\w*\}?|echo|printf|:|true|test|\[\[?|[efz]?grep|rg|ag|awk|sed|git|gh|cat|exit|return)$/i;

/** Statements about indexes within a script, outside of its comments and of what it only says; something may send them after all. */
export function sqlNobodySends(source: LinedText, script: ShellScript): readonly UnknownSending[] {
  const shown = indexCommandsIn(source.text);
  if (shown.length === 0) return [];
  const isQuiet = coveredBy([...script.comments, ...script.commands.filter(isSpoken).flatMap(spansOf)]);
  return shown
    .filter(([at]) => !isQuiet(at))
    .map(([from, to]) => {
      const message = "SQL about an index, which no call of psql here is seen to send";
      return { span: [source.at(from), source.at(to - 1) + 1], message, shows: true };
    });
}

function isSpoken({ words, writes, captured }: ScriptCommand): boolean {
  if (captured || writes.some(({ text }) => !/^\/dev\/|^&/.test(text))) return false;
  return speaking.test(words[0].text.replace(/^.*\//, ""));
}

function spansOf({ span, here }: ScriptCommand): readonly Span[] {
  return here ? [span, here.span] : [span];
}

/** Where a text shows a statement about an index. */
export function indexCommandsIn(text: string): readonly Span[] {
  return [...text.matchAll(command)].map((found) => [found.index, found.index + found[0].length]);
}
