import type { Decide } from "../../../types.ts";
import type { FlywaySettings } from "../../evidence/flyway/settings.ts";

/**
 * What Flyway knows cannot run in a transaction, by the keywords a statement starts with
 * (flyway-database-postgresql PostgreSQLParser.java). REINDEX INDEX/TABLE CONCURRENTLY and DETACH PARTITION
 * … CONCURRENTLY are not among them.
 */
const OUTSIDE = [
  /^(?:CREATE|DROP) (?:UNIQUE )?INDEX CONCURRENTLY\b/,
  /^REINDEX (?:VERBOSE )?(?:SCHEMA|DATABASE|SYSTEM)\b/,
  /^(?:CREATE|DROP) (?:DATABASE|TABLESPACE|SUBSCRIPTION)\b/,
  /^ALTER SYSTEM\b/,
  /^VACUUM\b/,
  /^DISCARD ALL\b/,
];

/** How Flyway sends a file of SQL, once it has seen all of its statements. */
export function flywayDecides(settings: FlywaySettings | null): Decide {
  return (statements) => {
    const outside = statements.map((statement) => {
      const words = statement.trim().replace(/\s+/g, " ").toUpperCase();
      return OUTSIDE.some((pattern) => pattern.test(words));
    });
    if (!outside.includes(true)) {
      const group = settings?.group === true;
      return {
        sent: statements.map(() => ({ as: "block", block: 0 })),
        execution: group ? "batch" : "automatic",
        why: group
          ? `group=true in ${settings.path}: Flyway runs all pending migrations in one transaction`
          : "Flyway finds nothing here that cannot run in a transaction, and wraps the file in one",
      };
    }
    const sent = statements.map(() => ({ as: "alone" as const }));
    const why = "Flyway finds a statement that cannot run in a transaction, and runs the file without one";
    if (outside.includes(false) && !settings?.mixed) {
      return {
        sent,
        execution: "automatic",
        why: "Flyway finds statements that cannot run in a transaction beside others that can, and sends none of them",
        refused:
          'Flyway stops with "Detected both transactional and non-transactional statements within the same migration", unless mixed=true is set',
      };
    }
    return { sent, execution: "automatic", why };
  };
}
