import { tools } from "../../src/read/registry.ts";
import type { RuleInfo } from "../../src/types.ts";

/** The table of rules; links lead from the folder given. */
export function rulesTable(
  rules: readonly (RuleInfo & { readonly asked?: boolean })[],
  folder: string,
): string {
  const rows = [...rules]
    .sort((a, b) => weight(a) - weight(b))
    .map(
      (rule) =>
        `| [${rule.id}](${folder}${rule.id}/README.md) | ${rule.severity}${rule.asked ? ", once asked for" : ""} | ${rule.title} |`,
    );
  return ["| Rule | Severity | Hazard |", "| --- | --- | --- |", ...rows].join("\n");
}

function weight({ severity }: RuleInfo): number {
  return ["error", "warning", "notice"].indexOf(severity);
}

export function toolsTable(): string {
  const rows = tools.map((tool) => `| \`${tool.id}\` | ${tool.name} |`);
  return ["| `--tool` | Migration tool |", "| --- | --- |", ...rows].join("\n");
}
