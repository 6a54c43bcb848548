import type { Format } from "../types/report-format.ts";
import type { Report } from "../types.ts";
import { healthMarkdown } from "./deployment/health-markdown.ts";
import { healthTerminal } from "./deployment/health-terminal.ts";
import { deploymentMarkdown } from "./deployment/markdown.ts";
import { deploymentTerminal } from "./deployment/terminal.ts";
import { jsonLine } from "./escape/json-line.ts";
import { fromTop } from "./from-top.ts";
import { github } from "./github/index.ts";
import { gitlab } from "./gitlab/index.ts";
import { json } from "./json/index.ts";
import type { Look } from "./look.ts";
import { markdown } from "./markdown/index.ts";
import { rdjson } from "./rdjson/index.ts";
import { sarif } from "./sarif/index.ts";
import { terminal } from "./terminal/index.ts";

/** All but the page: what makes that takes longer to load than one file takes to be read. */
export type TextFormat = Exclude<Format, "html">;

/** Says a report in one format, ending in a line feed. */
export function renderText(report: Report, format: TextFormat, look: Look): string {
  switch (format) {
    case "terminal":
      if (report.deployment?.health) return healthTerminal(report.deployment, report.deployment.health, look);
      return report.deployment ? deploymentTerminal(report, report.deployment, look) : terminal(report, look);
    case "json":
      return json(report);
    case "jsonl":
      return jsonLine(JSON.parse(json(report)));
    case "github":
      return github(fromTop(report, look.under ?? ""), look);
    case "sarif":
      return sarif(fromTop(report, look.under ?? ""));
    case "gitlab":
      return gitlab(fromTop(report, look.under ?? ""));
    case "rdjson":
      return rdjson(fromTop(report, look.under ?? ""));
    case "markdown":
      if (report.deployment?.health) return healthMarkdown(report.deployment, report.deployment.health);
      return report.deployment ? deploymentMarkdown(report, report.deployment) : markdown(report, look);
  }
}
