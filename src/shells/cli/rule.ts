import path from "node:path";
import { openFile } from "../../discover/open.ts";
import { waysToSilence } from "../../report/ways-to-silence.ts";
import { meant } from "../../text/nearest-word.ts";
import { UsageError } from "../../types/usage-error.ts";
import type { RuleInfo } from "../../types.ts";

const largestPage = 2 ** 20;

/** A rule's page as it stands in the package, or the table of rules. They are loaded only where no page answers. */
export async function rulePage(
  words: readonly string[],
  rulesOf: () => Promise<readonly RuleInfo[]>,
  home: string,
): Promise<string> {
  const [id, ...more] = words;
  if (more.length > 0)
    throw new UsageError(`rule takes one id, not ${words.length}; leave ${more.join(" ")} out`);
  const page = id !== undefined && /^[a-z0-9-]+$/.test(id) ? pageOf(id, home) : null;
  if (page !== null) return page;
  const rules = await rulesOf();
  if (id === undefined) return table(rules);
  const rule = rules.find((one) => one.id === id);
  if (!rule)
    throw new UsageError(
      `there is no rule "${id}"; ${meant(
        id,
        rules.map((one) => one.id),
      )}`,
    );
  // The bundle may stand alone, without the pages.
  const silence = waysToSilence(rule.id, "sql").join("\n");
  return `# ${rule.id}\n\n${rule.title}\n\n${rule.why}\n\n${rule.instead}\n\n## To silence it\n\n${silence}\n`;
}

function pageOf(id: string, home: string): string | null {
  const page = openFile(path.join(home, "rules", id, "README.md"), null, largestPage);
  // Its first line is for whoever wants to edit it.
  return "bytes" in page ? page.bytes.toString("utf8").replace(/^<!--.*-->\n+/, "") : null;
}

function table(rules: readonly RuleInfo[]): string {
  const width = Math.max(0, ...rules.map((rule) => rule.id.length));
  return rules
    .map((rule) => `${rule.id.padEnd(width)}  ${rule.severity.padEnd(7)}  ${rule.title}\n`)
    .join("");
}
