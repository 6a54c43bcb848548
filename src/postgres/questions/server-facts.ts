import { quoteLiteral } from "../../sql/grammar/name.ts";
import { managedServices } from "../managed-services.ts";

const marks = [...new Set(managedServices.flatMap(({ role, procedure }) => [role, procedure ?? role]))]
  .map(quoteLiteral)
  .join(", ");

const asked = `pg_catalog.current_setting('server_version_num')::int AS server,
  pg_catalog.current_setting('server_version') AS version, pg_catalog.pg_is_in_recovery() AS standby,
  pg_catalog.now() AS asked_at,
  pg_catalog.current_database() AS database, current_user AS role,
  pg_catalog.current_setting('default_transaction_read_only') AS read_only, pg_catalog.current_schemas(true) AS schemas,
  pg_catalog.pg_has_role('pg_monitor', 'USAGE') AS monitor, pg_catalog.pg_has_role('pg_signal_backend', 'USAGE') AS signal`;

/**
 * Who is asked, and as whom: on PostgreSQL 14 to 18, by any role.
 *
 * server … server_version_num; standby … it replays somebody's WAL and refuses writes; read_only … what a transaction
 * begins as here; schemas … the session's search_path with what is implied, as name[]; monitor, signal … whether the role
 * has what pg_monitor and pg_signal_backend may do; marks … names of roles and functions by which a managed service is known
 * (managed-services.ts): they are shown to every role.
 */
export const serverFactsQuery = `SELECT ${asked},
  (SELECT pg_catalog.jsonb_agg(m.name) FROM (SELECT r.rolname::text AS name FROM pg_catalog.pg_roles r
    UNION ALL SELECT p.proname FROM pg_catalog.pg_proc p) m WHERE m.name IN (${marks})) AS marks`;

/** The same without the marks, for a person to read. */
export const serverAndRoleQuery = `SELECT ${asked}`;
