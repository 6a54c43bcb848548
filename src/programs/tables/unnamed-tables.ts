import type { Options } from "../../options.ts";
import { sqlOf } from "../../parse/index.ts";
import { printName } from "../../sql/grammar/name.ts";
import type { Root } from "../../types.ts";

/**
 * Of the tables whose size the configuration tells, those that no migration names: most of them are mistyped. A sentence
 * each. Where a change alone is reported, other migrations were not looked for, and an export has all tables anyway.
 */
export function unnamedTables(roots: readonly Root[], options: Options): readonly string[] {
  const { tables, tablesFile, since } = options;
  if (tables.length === 0 || tablesFile !== null || since !== null || roots.length === 0) return [];
  const left = new Map(tables.map((table) => [printName(table), table.name.toLowerCase()]));
  for (const { versions } of roots)
    for (const { up, down } of versions)
      for (const migration of [...up, ...down]) {
        // A migration in code may say it in its own words only.
        const text = `${sqlOf(migration)}\n${migration.file.text}`.toLowerCase();
        for (const [printed, name] of left) if (text.includes(name)) left.delete(printed);
        if (left.size === 0) return [];
      }
  return [...left.keys()].map(
    (printed) =>
      `the configuration tells the size of ${printed}, and no migration that is read here names it`,
  );
}
