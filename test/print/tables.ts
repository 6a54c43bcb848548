import { marks } from "../../src/read/code-migrations.ts";
import { schemes } from "../../src/read/evidence/database.ts";
import { driversOfDatabases } from "../../src/read/evidence/drivers.ts";
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

/** The tools of migrations in code, by language, and how each prints its SQL. */
export function codeTable(): string {
  const rows = new Map<string, { readonly languages: Set<string>; readonly prints: Set<string> }>();
  for (const { tool, language, prints } of marks) {
    const row = rows.get(tool) ?? { languages: new Set(), prints: new Set() };
    row.languages.add(language);
    if (prints !== null) row.prints.add(`\`${prints}\``);
    rows.set(tool, row);
  }
  const lines = [...rows]
    .sort(([a], [b]) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1))
    .map(([tool, { languages, prints }]) => `| ${tool} | ${list(languages)} | ${list(prints)} |`);
  return ["| Tool | Written in | Prints its SQL by |", "| --- | --- | --- |", ...lines].join("\n");
}

/** Databases, by the schemes of their URLs and the names of their drivers. */
export function databasesTable(): string {
  const drivers = new Map(driversOfDatabases);
  const databases = [...new Set([...drivers.keys(), ...schemes.values()])].sort((a, b) =>
    a.toLowerCase() < b.toLowerCase() ? -1 : 1,
  );
  const lines = databases.map((database) => {
    const urls = [...schemes].filter(([, name]) => name === database).map(([scheme]) => `\`${scheme}\``);
    return `| ${database} | ${list(urls)} | ${list(wordsOf(drivers.get(database)))} |`;
  });
  return ["| Database | Schemes of URLs | Drivers |", "| --- | --- | --- |", ...lines].join("\n");
}

/** The alternatives of a pattern of names; … stands for what may vary. */
function wordsOf(driver: RegExp | undefined): readonly string[] {
  const bare = (driver?.source ?? "").replace(/\(\?<?!(?:\[[^\]]*\]|\\.)\)/g, "");
  const plain = bare
    .replace(/(?<=[\w.?-])\(\?:[^()]*\)\??/g, "…")
    .replace(/\[[^\]]*\]\*|\\d\*|\w\?(?!:)/g, "…")
    .replace(/\(\?:|[()\\]/g, "")
    .replace(/…+/g, "…");
  const words = plain.split("|").filter((word) => word !== "");
  return [...new Set(words)].map((word) => `\`${word}\``);
}

function list(words: Iterable<string>): string {
  return [...words].join(", ");
}
