import type { SourceFile } from "../../types.ts";

/** How far into a file the header stands: a migration tool's marker may come before it. */
const headerLength = 4_000;

/** pg_backup_archiver.c, RestoreArchive: the first lines of every plain-text dump; pg_dumpall.c for a cluster. */
const title = /^--\r?\n-- PostgreSQL database (?:cluster )?dump\r?$/m;

/** _doSetFixedOutputState in the same file: what is left where a program strips the comments, as Rails does. */
const settings = [
  /^SET statement_timeout = 0;\r?$/m,
  /^SET client_encoding = '[^'\n]*';\r?$/m,
  /^SELECT pg_catalog\.set_config\('search_path', '', false\);\r?$/m,
];

/** Whether pg_dump wrote a file: such as Rails' structure.sql or dbmate's schema.sql. */
export function isDump({ text }: SourceFile): boolean {
  const header = text.slice(0, headerLength);
  return title.test(header) || settings.every((one) => one.test(header));
}
