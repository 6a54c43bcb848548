import path from "node:path";
import { openFile } from "../../discover/open.ts";
import { meant } from "../../text/nearest-word.ts";
import { UsageError } from "../../types/usage-error.ts";
import type { RuleInfo } from "../../types.ts";

const largestPage = 2 ** 20;

/** A rule's page as it stands in the package, or the table of rules. */
export function rulePage(words: readonly string[], rules: readonly RuleInfo[], home: string): string {
  const [id, ...more] = words;
  if (more.length > 0)
    throw new UsageError(`rule takes one id, not ${words.length}; leave ${more.join(" ")} out`);
  if (id === undefined) return table(rules);
  const rule = rules.find((one) => one.id === id);
  if (!rule)
    throw new UsageError(
      `there is no rule "${id}"; ${meant(
        id,
        rules.map((one) => one.id),
      )}`,
    );
  const page = openFile(path.join(home, "rules", rule.id, "README.md"), null, largestPage);
  // The bundle may stand alone, without the pages.
  if (!("bytes" in page)) return `# ${rule.id}\n\n${rule.title}\n\n${rule.why}\n\n${rule.instead}\n`;
  // Its first line is for anyone who wants to edit it.
  return page.bytes.toString("utf8").replace(/^<!--.*-->\n+/, "");
}

function table(rules: readonly RuleInfo[]): string {
  const width = Math.max(0, ...rules.map((rule) => rule.id.length));
  return rules
    .map((rule) => `${rule.id.padEnd(width)}  ${rule.severity.padEnd(7)}  ${rule.title}\n`)
    .join("");
}
