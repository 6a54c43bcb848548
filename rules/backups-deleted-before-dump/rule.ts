import { defineRule } from "../../src/check/rule.ts";
import { deletedBackups } from "../../src/sql/runbooks/deleted-backups.ts";
import { positionAt } from "../../src/text/offsets.ts";

export default defineRule({
  id: "backups-deleted-before-dump",
  severity: "warning",
  title: "Old backups are deleted before a new one is there",
  why: `
    Until pg_dump has ended well there is no backup at all, and it may well fail: often the disk is full already, and a dump
    takes as much as the one that was deleted. A dump that breaks off leaves a file that looks like one.`,
  instead: `Write the new dump first, to another disk where this one is full, look at its exit status, list it with
    pg_restore --list, and delete the old ones then.`,
  manual: "app-pgdump.html",
  proof: { by: "none", because: "it is about files, which no server knows" },

  *runbook(runbook) {
    for (const { span, names, dump } of deletedBackups(runbook))
      yield {
        span,
        message: `${names} is deleted before line ${positionAt(runbook.file, dump[0]).line} has made another backup`,
      };
  },
});
