import type { Finding, Report } from "../../types.ts";

/** Where a finding was seen: "measured on a throwaway PostgreSQL 18.4"; null: the SQL alone shows it. */
export function evidenceWords({ evidence }: Finding, { proof }: Pick<Report, "proof">): string | null {
  if (evidence === "read") return null;
  return `measured on a throwaway PostgreSQL${proof ? ` ${proof.server.version}` : ""}`;
}
