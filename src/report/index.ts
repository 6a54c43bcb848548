import type { Format } from "../types/report-format.ts";
import type { Report } from "../types.ts";
import { html } from "./html/index.ts";
import type { Look } from "./look.ts";
import { renderText } from "./text-formats.ts";

export type { Format } from "../types/report-format.ts";
export type { Look } from "./look.ts";

/** Says a report in one format, ending in a line feed. */
export function render(report: Report, format: Format, look: Look): string {
  return format === "html" ? html(report, look) : renderText(report, format, look);
}
