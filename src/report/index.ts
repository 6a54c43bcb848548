import type { Format } from "../types/report-format.ts";
import type { Report } from "../types.ts";
import { fromTop } from "./from-top.ts";
import { github } from "./github/index.ts";
import { gitlab } from "./gitlab/index.ts";
import { html } from "./html/index.ts";
import { json } from "./json/index.ts";
import type { Look } from "./look.ts";
import { markdown } from "./markdown/index.ts";
import { sarif } from "./sarif/index.ts";
import { terminal } from "./terminal/index.ts";

export type { Format } from "../types/report-format.ts";
export type { Look } from "./look.ts";

/** Says a report in one format, ending in a line feed. */
export function render(report: Report, format: Format, look: Look): string {
  switch (format) {
    case "terminal":
      return terminal(report, look);
    case "json":
      return json(report);
    case "github":
      return github(fromTop(report, look.under ?? ""), look);
    case "sarif":
      return sarif(fromTop(report, look.under ?? ""));
    case "gitlab":
      return gitlab(fromTop(report, look.under ?? ""));
    case "markdown":
      return markdown(report, look);
    case "html":
      return html(report, look);
  }
}
