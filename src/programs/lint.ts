import { rules } from "../../rules/index.ts";
import { settledVersion, Tally } from "../check/collect.ts";
import { check } from "../check/index.ts";
import { checkUnread } from "../check/unread-migrations.ts";
import type { Discovery } from "../discover/index.ts";
import type { Options } from "../options.ts";
import { loadGrammar } from "../parse/index.ts";
import { loadCodeLanguages } from "../read/index.ts";
import { Failures } from "../text/run-failures.ts";
import type { Report } from "../types.ts";
import { adviseInCode } from "./advice-in-code.ts";
import { holdFixes } from "./held-fixes.ts";
import { overNeededHistory } from "./needed-history.ts";
import { policyOf } from "./policy.ts";
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
  await loadCodeLanguages(discovery.files, discovery.code, discovery.tree);
  const looked = lookOnce(discovery, options, baseline);
  const again = (now: Discovery) => lookOnce(now, options, baseline).collected;
  const findings = holdFixes(looked.collected, discovery, again);
  return { ...looked, collected: { ...looked.collected, findings } };
}

function lookOnce(discovery: Discovery, options: Options, baseline: ReadonlySet<string>): LintOutcome {
  const found = rootsOf(discovery, options);
  const policy = policyOf(options);
  const failures = new Failures();
  const { add: failed } = failures;
  const tally = new Tally(rules, policy);
  for (const root of found.roots)
    for (const settled of overNeededHistory(root, options, failed, (version, told) =>
      settledVersion(version, adviseInCode(check(version, rules, policy, told), version), told),
    ))
      tally.add(settled);
  for (const migrations of found.unread)
    tally.addUnread(migrations, checkUnread(migrations, rules, policy, failed));
  const collected = tally.close(baseline);
  return { read: found, collected, failures: failures.all, foreignDirectives: tally.foreignDirectives() };
}
