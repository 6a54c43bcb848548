import { defineRule } from "../../src/check/rule.ts";
import type { Version } from "../../src/types.ts";

export default defineRule({
  id: "out-of-order-migration",
  severity: "notice",
  title: "A new migration that sorts before an existing one is skipped or refused",
  why: `
    Where the later migration has been applied, the migration tool never runs the new one, or runs nothing at all. Two
    branches that each add a migration are both green, and stop the deployment once both are merged.`,
  instead: `Give the migration a number or a timestamp after the last one.`,
  manual: "sql-createindex.html",
  proof: { by: "none", because: "it is about the migration tool, not about the server" },

  *version({ version, up }, { changeSet }) {
    const [first] = up;
    const { versions, late } = version.root;
    // A tool that runs it all the same: merged branches look like that every day.
    if (!changeSet || late === undefined || !first || first.migration.file.changed !== "all") return;
    const later = versions.slice(versions.indexOf(version) + 1).find(isOld);
    const [old] = later?.up ?? [];
    if (!old) return;
    const { file, span } = first.migration;
    yield {
      file,
      span: first.statements[0]?.span ?? span,
      message: `${ownPart(file.path, old.file.path)} sorts before ${ownPart(old.file.path, file.path)}, which already exists: ${version.root.tool} ${late}`,
    };
  },
});

function isOld({ up, repeatable }: Version): boolean {
  return !repeatable && up.length > 0 && up.every((one) => one.file.changed === "none");
}

/** From where it differs: of migration.sql the name of its folder says which. */
function ownPart(path: string, other: string): string {
  const parts = path.split("/");
  const others = other.split("/");
  return parts.slice(parts.findIndex((part, at) => part !== others[at])).join("/");
}
