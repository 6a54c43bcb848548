/** The nouns: what each stage hands to the next, in their order. */

export type * from "./types/deployment/apply.ts";
export type * from "./types/deployment/plan.ts";
export type * from "./types/deployment/report.ts";
export type * from "./types/direction.ts";
export type * from "./types/finding.ts";
export type * from "./types/folder-settings.ts";
export type * from "./types/locks/open-beside.ts";
export type * from "./types/made-of.ts";
export type * from "./types/migration.ts";
export type * from "./types/object.ts";
export type * from "./types/parsed-statement.ts";
export type * from "./types/proof.ts";
export type * from "./types/proven-plan.ts";
export type * from "./types/qualified-name.ts";
export type * from "./types/questions.ts";
export type * from "./types/repair.ts";
export type * from "./types/report.ts";
export type * from "./types/sent-by-code.ts";
export type * from "./types/sent-sql.ts";
export type * from "./types/source.ts";
export type * from "./types/span.ts";
export type * from "./types/statement.ts";
export type * from "./types/statistics.ts";
export type * from "./types/workload.ts";
export type * from "./types/writing.ts";
export type * from "./types/written-code.ts";
