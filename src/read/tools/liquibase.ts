import { stepsOfChangelogs, stepsOfFile } from "../calls/liquibase/changelog-parts.ts";
import { formattedSteps, hasHeader } from "../calls/liquibase/formatted-sql.ts";
import { claimByChangelog, masterFolderOf } from "../calls/liquibase/masters.ts";
import { isSqlName } from "../evidence/folder.ts";
import { databaseOfLiquibase, dependsOnLiquibase } from "../evidence/liquibase.ts";
import { liquibaseFolders } from "../evidence/liquibase-folders.ts";
import { jsonFile, jvm, xml, yaml } from "../marks/language.ts";
import { claimBySections } from "../text/claims.ts";
import type { CodeMark, Tool } from "../tool.ts";

/** Changelogs that hold changes; one that only includes others says nothing itself. */
const changelogs: readonly CodeMark[] = (
  [
    [xml, /<(?:\w+:)?changeSet\b/, /<(?:\w+:)?databaseChangeLog\b/],
    [yaml, /^\s*-\s*changeSet\s*:/m, /^\s*-?\s*databaseChangeLog\s*:/m],
    [jsonFile, /"changeSet"\s*:/, /"databaseChangeLog"\s*:/],
    [jvm, /\bchangeSet\s*\(/, /\bdatabaseChangeLog\b/],
  ] as const
).map(([language, ...marks]) => ({
  ...language,
  tool: "Liquibase",
  marks,
  prints: "liquibase update-sql",
}));

export const liquibase: Tool = {
  id: "liquibase",
  name: "Liquibase",
  commands: [["liquibase", "update"]],
  recorded: true,
  // https://docs.liquibase.com/commands/utility/mark-next-changeset-ran.html and changelog-sync.html
  countAsApplied: () =>
    "liquibase mark-next-changeset-ran, once for each changeset where they are the next to run; changelog-sync counts all that is pending",
  named: { effect: "refuses to run any changeset: duplicate identifiers" },
  code: changelogs,
  reads: "changelog",
  optOut: [/^[^\S\n]*--[^\S\n]*changeset[^\S\n]+[^\n]*runInTransaction:(?!true\b)\w+[^\n]*$/gim],
  sections: /^[^\S\n]*--[^\S\n]*liquibase[^\S\n]*formatted.*$/gim,
  claim: (folder) => {
    const bears = (text: string) => /liquibase/i.test(text) && hasHeader(text);
    const named = claimByChangelog(folder);
    const own = claimBySections(folder, bears, "--liquibase formatted sql", dependsOnLiquibase);
    const found = own && named ? { ...own, root: named.root } : (own ?? named);
    return found && { ...found, otherDatabase: databaseOfLiquibase(folder) };
  },
  home: (folder) => masterFolderOf(folder) ?? folder,
  shows: (folder) => {
    const named = dependsOnLiquibase(folder);
    return named === undefined ? null : `${named} names Liquibase`;
  },
  read: stepsOfChangelogs,
  one: (file, root) => (isSqlName(file.path) ? formattedSteps(file) : stepsOfFile(file, root)),
  settings: liquibaseFolders,
  leaves: () => "it holds no changeset",
};
