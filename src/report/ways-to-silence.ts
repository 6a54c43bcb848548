/** Where comments do not begin as JavaScript's, by what a fence calls the language. */
const comments = new Map<string, readonly [before: string, after: string]>([
  ["sql", ["-- ", ""]],
  ["ruby", ["# ", ""]],
  ["python", ["# ", ""]],
  ["elixir", ["# ", ""]],
  ["yaml", ["# ", ""]],
  ["xml", ["<!-- ", " -->"]],
]);

/** What silences a rule's finding on the line below, in a comment of the migration's language. */
export function ignoreDirective(rule: string, language: string, reason: string): string {
  const [before, after] = comments.get(language) ?? ["// ", ""];
  return `${before}indexwright: ignore ${rule}: ${reason}${after}`;
}

/**
 * How findings of a rule are silenced where they do not apply, as the items of a Markdown list: one of them, those of
 * small tables, all of them, and all that is there today. `language`: what a fence calls the migration's.
 */
export function waysToSilence(rule: string, language: string): readonly string[] {
  return [
    `one finding: \`${ignoreDirective(rule, language, "the reason")}\` on the line above the statement`,
    "what blocks tables that are small: `small-tables: [orders]` in `.indexwright.yml`",
    `the rule: \`rules: { ${rule}: off }\` there, or \`notice\``,
    "all that is found today: `lint --write-baseline FILE`, then `baseline: FILE` there",
  ].map((way) => `- ${way}`);
}
