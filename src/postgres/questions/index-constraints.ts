/**
 * The constraints that indexes belong to, for a person to read: one row for each that is asked for, on PostgreSQL 14 to 18, for
 * any role. `wanted`: as indexValidityQuery takes it.
 *
 * index; constraint_name … null: none has it; definition.
 */
export function indexConstraintsQuery(wanted: string): string {
  return `SELECT w.name AS index, k.conname AS constraint_name, pg_catalog.pg_get_constraintdef(k.oid) AS definition
FROM (VALUES ${wanted}) AS w (name, oid) LEFT JOIN pg_catalog.pg_constraint k ON k.conindid = w.oid AND k.contype IN ('p', 'u', 'x')`;
}
