/** Every format of a report; each has its folder in src/report. */
export const formats = [
  "terminal",
  "json",
  "jsonl",
  "github",
  "sarif",
  "gitlab",
  "rdjson",
  "markdown",
  "html",
] as const;

export type Format = (typeof formats)[number];

/** What a run can write: reports, and, of `health` alone, metrics. */
export const outputFormats = [...formats, "prometheus"] as const;

export type OutputFormat = (typeof outputFormats)[number];
