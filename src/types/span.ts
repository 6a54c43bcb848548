/** Half-open range of UTF-16 offsets into a file's text. PostgreSQL's byte offsets never get this far. */
export type Span = readonly [start: number, end: number];

/** GitHub's three annotation levels. */
export type Severity = "error" | "warning" | "notice";
