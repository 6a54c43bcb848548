import about from "../package.json" with { type: "json" };
import type { RuleInfo } from "./types.ts";

const repository = (about as { repository?: { url?: string } }).repository?.url?.replace(
  /^git\+|\.git$/g,
  "",
);

/** Where the site lies, with "/" behind: package.json's homepage, where that is not just the repository's page. */
const { homepage } = about as { homepage?: string };
const site =
  homepage === undefined || homepage.startsWith("https://github.com/") ? null : homepage.replace(/\/*$/, "/");

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

/** The page of a rule: on the site, else in the repository; null where package.json names neither. */
function pageOf(id: string): string | null {
  if (site !== null) return `${site}rules/${id}.html`;
  return repository ? `${repository}/blob/main/rules/${id}/README.md` : null;
}

/** What reporters may know of the rules; a page's address only where package.json says where the project lives. */
export function ruleCards(rules: readonly RuleInfo[]): readonly RuleInfo[] {
  return rules.map(({ id, severity, title, why, instead, manual }) => {
    const url = pageOf(id);
    return { id, severity, title, why, instead, manual, ...(url === null ? {} : { url }) };
  });
}
