/** SQLSTATEs of what makes an object that is there already: duplicate_table, _object, _schema, _column, _function. */
export const duplicateErrors: ReadonlySet<string> = new Set(["42P07", "42710", "42P06", "42701", "42723"]);
