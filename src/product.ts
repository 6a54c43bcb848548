import about from "../package.json" with { type: "json" };
import type { RuleInfo } from "./types.ts";

const repository = (about as { repository?: { url?: string } }).repository?.url?.replace(
  /^git\+|\.git$/g,
  "",
);

/** What the package says of itself. */
export const product = {
  name: about.name,
  version: about.version,
  /** One sentence, for a list of programs. */
  summary: about.description,
  repository,
  /** Whether `npx` of its name runs it: told by whoever publishes it, with `npm pkg set published=true --json`. */
  published: (about as { published?: boolean }).published === true,
} as const;

/** The schema of the configuration, in the package. */
export const schemaFile = "src/config/configuration.schema.json";

/** Where an editor reads it, as a commit or a tag of "owner/name" on github.com has it. */
export function schemaAddress(repository: string, ref: string): string {
  return `https://raw.githubusercontent.com/${repository}/${ref}/${schemaFile}`;
}

/** What reporters may know of the rules; a page's address only where package.json says where the project lives. */
export function ruleCards(rules: readonly RuleInfo[]): readonly RuleInfo[] {
  return rules.map(({ id, severity, title, why, instead, manual }) => ({
    id,
    severity,
    title,
    why,
    instead,
    manual,
    ...(repository ? { url: `${repository}/blob/main/rules/${id}/README.md` } : {}),
  }));
}
