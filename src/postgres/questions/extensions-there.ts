/**
 * Extensions by name, for any role, on PostgreSQL 14 to 18. $1: their names, as name[].
 *
 * extension; installed … its version in this database, null: CREATE EXTENSION has not run; available … the version that the
 * server has files of, null: none.
 */
export const extensionsThereQuery = `SELECT w.name AS extension, x.extversion AS installed, a.default_version AS available
FROM pg_catalog.unnest($1::name[]) AS w (name) LEFT JOIN pg_catalog.pg_extension x ON x.extname = w.name
  LEFT JOIN pg_catalog.pg_available_extensions a ON a.name = w.name
ORDER BY w.name`;
