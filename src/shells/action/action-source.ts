import type { EventEnv } from "../../github/event.ts";
import type { Report } from "../../types.ts";

/** Where the action of this run comes from. */
export interface ActionSource {
  /** "https://github.com", without a slash at the end. */
  readonly server: string;
  /** "owner/name". */
  readonly repository: string;
  /** What the workflow wrote behind the @: a commit, a tag or a branch. Which commit that was, the runner tells nobody. */
  readonly ref: string;
}

/** null: the runner does not say, or says what can stand in no address. */
export function actionSource(env: EventEnv): ActionSource | null {
  const { GITHUB_ACTION_REPOSITORY: repository = "", GITHUB_ACTION_REF: ref = "" } = env;
  const server = env.GITHUB_SERVER_URL || "https://github.com";
  if (!/^[\w-][\w.-]*\/[\w-][\w.-]*$/.test(repository) || !/^[\w.][\w./-]*$/.test(ref)) return null;
  return /^https:\/\/[\w.-]+(?::\d+)?$/.test(server) ? { server, repository, ref } : null;
}

/** The report with an address for what has none: the pages of the rules lie beside the action. */
export function withAddresses(report: Report, env: EventEnv): Report {
  const source = actionSource(env);
  if (source === null) return report;
  const { server, repository, ref } = source;
  const home = `${server}/${repository}`;
  return {
    ...report,
    homepage: report.homepage ?? home,
    rules: report.rules.map((rule) => ({
      ...rule,
      url: rule.url ?? `${home}/blob/${ref}/rules/${rule.id}/README.md`,
    })),
  };
}
