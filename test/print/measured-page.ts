import { waysToSilence } from "../../src/report/ways-to-silence.ts";
import type { RuleInfo } from "../../src/types.ts";

/** The page of what only a measurement finds: there is no SQL that shows it without a server. */
export function measuredPage({ id, severity, title, why, instead, manual }: RuleInfo): string {
  return `${[
    "<!-- Printed by `npm run docs` from src/check: edit the card there. -->",
    `# ${id}`,
    `**${title}.** Severity: ${severity}. Found by \`indexwright prove\` alone.`,
    why,
    `**Instead:** ${instead}`,
    `[PostgreSQL's manual](https://www.postgresql.org/docs/current/${manual})`,
    "## To silence it",
    waysToSilence(id, "sql").join("\n"),
  ].join("\n\n")}\n`;
}
