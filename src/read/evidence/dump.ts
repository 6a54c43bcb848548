import type { SourceFile } from "../../types.ts";

/** How far into a file the header reaches. */
const headerLength = 4_000;

/**
 * pg_backup_archiver.c, RestoreArchive: what every plain-text dump begins with; pg_dumpall.c for a cluster. Nothing but a
 * migration tool's marker stands before it, and no statement.
 */
const title = /^\uFEFF?(?:\s|--[^\n]*\n)*?--\r?\n-- PostgreSQL database (?:cluster )?dump\r?\n--\r?\n/;

/**
 * Rails and dbmate strip the comments at the head, and leave the settings as the first of all statements; before them
 * stands \restrict, and behind that the comments stay (pg_dump since August 2025).
 */
const bare = /^\uFEFF?\s*(?:\\restrict \w+\s(?:\s|--[^\n]*\n)*)?SET statement_timeout = 0;/;

/** _doSetFixedOutputState in the same file; pg_dumpall sets less. */
const settings = [
  /^SET (?:statement_timeout = 0|default_transaction_read_only = off);\r?$/m,
  /^SET client_encoding = '[^'\n]*';\r?$/m,
  /^(?:SELECT pg_catalog\.set_config\('search_path', '', false\)|SET standard_conforming_strings = on);\r?$/m,
];

/** Whether pg_dump wrote a file: such as Rails' structure.sql or dbmate's schema.sql. */
export function isDump({ text }: SourceFile): boolean {
  const header = text.slice(0, headerLength);
  return (title.test(header) || bare.test(header)) && settings.every((one) => one.test(header));
}
