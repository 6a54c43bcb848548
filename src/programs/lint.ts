import { rules } from "../../rules/index.ts";
import { settledVersion, Tally } from "../check/collect.ts";
import { check } from "../check/index.ts";
import { checkUnread } from "../check/unread-migrations.ts";
import type { Discovery } from "../discover/index.ts";
import type { Options } from "../options.ts";
import { loadGrammar } from "../parse/index.ts";
import { loadCodeLanguages } from "../read/index.ts";
import { Failures } from "../text/run-failures.ts";
import type { ModelledVersion, Report, Root } from "../types.ts";
import { adviseInCode } from "./advice-in-code.ts";
import { holdFixes } from "./fixes/held-fixes.ts";
import { overNeededHistory } from "./needed-history.ts";
import { policyOf } from "./policy.ts";
import { runElsewhere } from "./runbooks/run-elsewhere.ts";
import { settledRunbook } from "./runbooks/settled-runbook.ts";
import { rootBeside, standingRoots } from "./runbooks/standing-roots.ts";
import { MovedTables } from "./tables/moved-tables.ts";
import { rootsOf } from "./versions.ts";
import { type LintOutcome, reportOf } from "./whole-report.ts";

/** The whole program: files, as their tool sends them, by PostgreSQL's grammar, on paper, under the rules. */
export async function lint(
  discovery: Discovery,
  options: Options,
  baseline: ReadonlySet<string>,
): Promise<Report> {
  const looked = await look(discovery, options, baseline);
  return reportOf(looked, discovery, options);
}

/** Reads, models and checks all that is to be reported. */
export async function look(
  discovery: Discovery,
  options: Options,
  baseline: ReadonlySet<string>,
): Promise<LintOutcome> {
  await loadGrammar();
  await loadCodeLanguages(discovery.files, discovery.code, discovery.tree, discovery.documents);
  const standing = await standingRoots(discovery, options);
  const looked = lookOnce(discovery, options, baseline, { standing });
  const again = (now: Discovery) => lookOnce(now, options, baseline, { standing }).collected;
  const findings = holdFixes(looked.collected, discovery, again);
  return { ...looked, collected: { ...looked.collected, findings } };
}

interface Look {
  /** Paths of files whose versions are kept as they were read. */
  readonly wanted?: ReadonlySet<string>;
  /** The histories that documents are held against. */
  readonly standing?: readonly Root[];
}

export function lookOnce(
  discovery: Discovery,
  options: Options,
  baseline: ReadonlySet<string>,
  { wanted = new Set(), standing = [] }: Look = {},
): LintOutcome & { readonly versions: readonly ModelledVersion[] } {
  const found = rootsOf(discovery, options, discovery.documents ?? []);
  const policy = policyOf(options);
  const failures = new Failures();
  const { add: failed } = failures;
  const tally = new Tally(rules, policy);
  const moved = new MovedTables(options.since !== null);
  const versions: ModelledVersion[] = [];
  const isWanted = ({ up, down }: ModelledVersion): boolean =>
    wanted.size > 0 && [...up, ...down].some((one) => wanted.has(one.migration.file.path));
  for (const root of found.roots)
    for (const { settled, version } of overNeededHistory(root, options, failed, (each, told) => {
      moved.enter(each);
      return {
        settled: settledVersion(each, adviseInCode(check(each, rules, moved.over(policy), told), each), told),
        version: isWanted(each) ? each : null,
      };
    })) {
      tally.add(settled);
      if (version) versions.push(version);
    }
  for (const runbook of found.runbooks) {
    const history = rootBeside(runbook.file.path, standing);
    tally.add(settledRunbook({ runbook, history, failed }, options, policy));
  }
  for (const migrations of found.unread)
    tally.addUnread(migrations, checkUnread(migrations, rules, policy, failed));
  const collected = tally.close(baseline);
  const elsewhere = runElsewhere(found.runbooks, { tree: discovery.tree, read: found.roots, standing });
  return {
    read: { ...found, remarks: [...found.remarks, ...elsewhere] },
    collected,
    failures: failures.all,
    foreignDirectives: tally.foreignDirectives(),
    versions,
  };
}
