import { quoteLiteral } from "../sql/grammar/name.ts";
import { madeBySql, objectIn } from "./names.ts";

/** What is to be looked at before an index is dropped that is then built: a drop that waits behind a build kills it. */
export function firstLook(statements: readonly string[]): readonly string[] {
  const built = new Set(statements.flatMap(madeBySql));
  const cleared = new Set(
    statements.flatMap((sql) => {
      const found = /\bCONCURRENTLY\s+IF\s+EXISTS\b/i.test(sql) ? objectIn(sql) : null;
      return found?.verb === "drop" && built.has(found.name) ? [found.name] : [];
    }),
  );
  return [...cleared].map(
    (name) =>
      `Before it runs, see that nobody is building ${name}, since the drop kills that build: SELECT pid, phase FROM pg_stat_progress_create_index WHERE index_relid = to_regclass(${quoteLiteral(name)});`,
  );
}
