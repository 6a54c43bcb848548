import { defineRule } from "../../src/check/rule.ts";
import type { Migration, SourceFile } from "../../src/types.ts";

type SameVersion = NonNullable<Migration["sameVersion"]>;

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
      span: sameVersion.byName?.span ?? statements[0]?.span ?? span,
      message: `${sharing(file, sameVersion)}: ${tool} ${sameVersion.effect}`,
      ...(sameVersion.byName ? { why: WHY_NAME, instead: "Give the newer one an id of its own." } : {}),
      ...(sameVersion.runsBoth ? { severity: "warning", why: WHY_BOTH } : {}),
      ...(sameVersion.byTitle ? { why: WHY_TITLE, instead: "Give the newer file a title of its own." } : {}),
    };
  },
});

function sharing(file: SourceFile, { path, byTitle, byName }: SameVersion): string {
  const own = nameIn(file, { path });
  if (byName === undefined)
    return `${own} has the ${byTitle ? "title" : "version"} of ${nameIn({ path }, file)}`;
  const where = path === file.path ? `twice in ${own}` : `in ${file.path} and in ${path}`;
  return `Changeset ${byName.name} stands ${where}`;
}

const WHY_NAME =
  "Liquibase knows a changeset by its author, its id and the path of its file, and checks all of them before it runs the first.";

const WHY_BOTH =
  "The migration tool knows migrations by their whole names, and runs both. Which comes first is an accident of their names, and a database that has one of them already gets the other later.";

const WHY_TITLE =
  "The migration tool records a number and a title, and asks for the title alone: a migration whose title was applied before counts as applied, and the deployment reports success.";

/** The file's name; of migration.sql the folder's says which. */
function nameIn({ path }: Pick<SourceFile, "path">, other: Pick<SourceFile, "path">): string {
  const [name = "", folder = ""] = path.split("/").reverse();
  return other.path.endsWith(`/${name}`) ? `${folder}/${name}` : name;
}
