/**
 * Timeouts that a session of this role begins with, from the server, the database or the role, for any role, on PostgreSQL
 * 14 to 18; transaction_timeout since 17. reset_val, since whoever asks sets some for itself. In milliseconds; 0: none.
 */
export const buildSettingsQuery = `SELECT s.name, s.reset_val AS ms FROM pg_catalog.pg_settings s
WHERE s.name IN ('lock_timeout', 'statement_timeout', 'transaction_timeout')
ORDER BY s.name`;
