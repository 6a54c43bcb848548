/** Every format of a report; each has its folder in src/report. */
export const formats = [
  "terminal",
  "json",
  "jsonl",
  "github",
  "sarif",
  "gitlab",
  "markdown",
  "html",
] as const;

export type Format = (typeof formats)[number];
