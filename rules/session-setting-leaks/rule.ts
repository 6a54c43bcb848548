import { defineRule } from "../../src/check/rule.ts";
import type { Setting } from "../../src/types.ts";

export default defineRule({
  id: "session-setting-leaks",
  severity: "notice",
  title: "A setting of the session outlives its migration, and the next one runs with it",
  why: `
    A migration tool sends all its migrations, and then its own bookkeeping, through one connection. With an empty
    search_path, as pg_dump writes it, neither finds an unqualified name. With session_replication_role = replica no
    trigger fires and no foreign key is checked. Under another role everything that is created belongs to that role.
    Timeouts, and a search_path that names schemas, are not reported: they are meant to stay, or are set again.`,
  instead: `Use SET LOCAL in a transaction, or RESET it at the end.`,
  manual: "sql-set.html",
  proof: { by: "state", shows: "the session still has the setting" },

  *unit({ left, version }) {
    // psql opens a session for each script.
    const { recorded, resets } = version.version.root;
    if (!recorded) return;
    for (const [name, setting] of left) {
      // What the session starts with was there before.
      const { by } = setting;
      if (by && outlasts(name, setting) && !(resets && isReset(name)))
        yield {
          file: by.file,
          span: by.span,
          message: `${name} stays ${said(setting)} for all that runs in this session afterwards`,
        };
    }
  },
});

function outlasts(name: string, { value }: Setting): boolean {
  if (name === "search_path") return value === "";
  if (name === "session_replication_role") return value === "replica";
  return name === "role" ? value !== "none" : name === "session_authorization";
}

/** Of RESET ALL these two are left out (src/backend/utils/misc/guc_tables.c, GUC_NO_RESET_ALL). */
function isReset(name: string): boolean {
  return name !== "role" && name !== "session_authorization";
}

function said({ value }: Setting): string {
  return value === "" ? "empty" : value;
}
