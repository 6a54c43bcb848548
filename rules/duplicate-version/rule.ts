import { defineRule } from "../../src/check/rule.ts";
import type { SourceFile } from "../../src/types.ts";

export default defineRule({
  id: "duplicate-version",
  severity: "error",
  title: "Two migrations have the same version",
  why: `
    The migration tool has one place for each version. Two branches that each add the next number are both green, and
    stop the deployment once both are merged.`,
  instead: `Give the newer file a version after the last one.`,
  manual: "sql-createindex.html",
  proof: { by: "none", because: "it is about the migration tool, and taken from its source" },

  *unit({ migration: { file, span, sameVersion, tool }, statements }) {
    if (!sameVersion) return;
    yield {
      file,
      span: statements[0]?.span ?? span,
      message: `${nameIn(file, sameVersion)} has the ${sameVersion.byTitle ? "title" : "version"} of ${nameIn(sameVersion, file)}: ${tool} ${sameVersion.effect}`,
      ...(sameVersion.runsBoth ? { severity: "warning", why: WHY_BOTH } : {}),
      ...(sameVersion.byTitle ? { why: WHY_TITLE, instead: "Give the newer file a title of its own." } : {}),
    };
  },
});

const WHY_BOTH =
  "The migration tool knows migrations by their whole names, and runs both. Which comes first is an accident of their names, and a database that has one of them already gets the other later.";

const WHY_TITLE =
  "The migration tool records a number and a title, and asks for the title alone: a migration whose title was applied before counts as applied, and the deployment reports success.";

/** The file's name; of migration.sql the folder's says which. */
function nameIn({ path }: Pick<SourceFile, "path">, other: Pick<SourceFile, "path">): string {
  const [name = "", folder = ""] = path.split("/").reverse();
  return other.path.endsWith(`/${name}`) ? `${folder}/${name}` : name;
}
