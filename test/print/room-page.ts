import type { Rule } from "../../src/check/rule.ts";
import { render } from "../../src/report/index.ts";
import { waysToSilence } from "../../src/report/ways-to-silence.ts";
import { type Case, casesOf, lintCase } from "../room.ts";

/** The page of a room: prose from rule.ts, SQL from its cases, and what the program really says of them. */
export async function roomPage(rule: Rule): Promise<string> {
  const bad = await Promise.all(casesOf(rule.id, "bad").map((one) => found(rule, one)));
  const good = casesOf(rule.id, "good").map(leftAlone);
  return `${[
    "<!-- Printed by `npm run docs` from this folder: edit rule.ts, bad.sql or good.sql. -->",
    `# ${rule.id}`,
    `**${rule.title}.** Severity: ${rule.severity}${rule.asked ? "; silent until the configuration gives it a level" : ""}.`,
    rule.why,
    `**Instead:** ${rule.instead}`,
    `[PostgreSQL's manual](https://www.postgresql.org/docs/current/${rule.manual})`,
    "## Found",
    ...bad,
    "## Left alone",
    ...good,
    "## To silence it",
    waysToSilence(rule.id, "sql").join("\n"),
  ].join("\n\n")}\n`;
}

async function found(rule: Rule, testCase: Case): Promise<string> {
  const report = await lintCase(testCase);
  const findings = report.findings.filter((finding) => finding.rule === rule.id);
  if (findings.length === 0)
    throw new Error(`${rule.id}: "${testCase.name}" is not found, so its page would be empty`);
  const only = { ...report, findings, ignored: [], unread: [], migrations: [], remarks: [] };
  const said = render(only, "terminal", { color: false, width: 100, failOn: "error" });
  // The verdict line counts what the page leaves out.
  const output = said.trimEnd().split("\n").slice(0, -1).join("\n").trimEnd();
  return [`### ${sentence(testCase.name)}`, ...sources(testCase), fence("text", output)].join("\n\n");
}

function leftAlone(testCase: Case): string {
  return [`### ${sentence(testCase.name)}`, ...sources(testCase)].join("\n\n");
}

function sources(testCase: Case): readonly string[] {
  const how = testCase.execution ? [`Sent as \`${testCase.execution}\`:`] : [];
  const all = [...testCase.history, ...testCase.files].filter(([path]) => !path.endsWith("_shop.sql"));
  if (all.length === 1 && all[0]) return [...how, fence("sql", all[0][1].trimEnd())];
  return [
    ...how,
    ...all.flatMap(([path, text]) => [
      `\`${path}\``,
      fence(path.endsWith(".sql") ? "sql" : path.endsWith(".md") ? "markdown" : "text", text.trimEnd()),
    ]),
  ];
}

function fence(language: string, text: string): string {
  // What holds a block itself stands between longer fences.
  const ticks = text.includes("```") ? "````" : "```";
  return `${ticks}${language}\n${text}\n${ticks}`;
}

function sentence(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
