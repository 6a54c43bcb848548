import { chownSync, closeSync, ftruncateSync, openSync, statSync } from "node:fs";
import path from "node:path";
import { ServerError, type Session } from "../../postgres/server.ts";
import type { Account } from "./account.ts";

const PAGE = 8192;
/** One segment of a relation is 1 GB; the next stands in a file of its own, ".1" and so on (storage/smgr/md.c). */
const SEGMENT_PAGES = 131_072;

/** A relation's first file, as pg_relation_filepath has it, and how many pages it is to have. */
interface WantedFile {
  readonly file: string;
  readonly pages: number;
}

/** Makes files longer without writing to them: what is added takes no room on the disk, and reads as empty pages. */
export type StretchedFiles = (session: Session, wanted: readonly WantedFile[]) => Promise<void>;

/**
 * Gives tables and indexes the length that they have elsewhere; what is longer already stays as it is. Gives how many
 * bytes that added. `owner`: a session of the superuser, so that no function of a migration is called by a catalog's name.
 */
export async function stretched(
  owner: Session,
  sizes: ReadonlyMap<string, number>,
  stretch: StretchedFiles,
): Promise<number> {
  await owner.simple("SET search_path = pg_catalog, pg_temp");
  const { rows } = await owner.extended(
    `SELECT pg_relation_filepath(c.oid) AS file, (w.pages)::bigint AS pages, pg_relation_size(c.oid) / ${PAGE} AS now
     FROM jsonb_to_recordset($1::jsonb) AS w (name text, pages bigint) JOIN pg_class c ON c.oid = to_regclass(w.name)
     WHERE c.relkind IN ('r', 'm', 'i') AND c.relpersistence <> 't'`,
    [JSON.stringify([...sizes].map(([name, pages]) => ({ name, pages })))],
  );
  const wanted = rows
    .map(({ file, pages, now }) => ({ file: String(file), pages: Number(pages), now: Number(now) }))
    // Of another tablespace nothing is known.
    .filter(({ file, pages, now }) => /^base\/\d+\/\d+$/.test(file) && pages > now);
  await stretch(owner, wanted);
  return wanted.reduce((sum, { pages, now }) => sum + (pages - now) * PAGE, 0);
}

/** In the data folder of a server of our own. */
export function inFolder(data: string, account: Account | null): StretchedFiles {
  return async (_, wanted) => {
    try {
      for (const { file, pages } of wanted)
        for (const { name, bytes } of segmentsOf(file, pages))
          lengthen(path.join(data, name), bytes, account);
    } catch (error) {
      // io_error: a disk on which every byte counts, or a limit on the length of files.
      throw new ServerError(
        `a file cannot be made longer: ${(error as NodeJS.ErrnoException).code}`,
        "58030",
      );
    }
  };
}

function lengthen(place: string, bytes: number, account: Account | null): void {
  const handle = openSync(place, "a", 0o600);
  try {
    if (statSync(place).size < bytes) ftruncateSync(handle, bytes);
  } finally {
    closeSync(handle);
  }
  if (account) chownSync(place, account.uid, account.gid);
}

/** On an external server: its own shell makes them, in its data folder, where a superuser may call it. */
export const byServer: StretchedFiles = async (session, wanted) => {
  for (const { file, pages } of wanted) {
    const segments = Math.ceil(pages / SEGMENT_PAGES);
    const last = (pages - (segments - 1) * SEGMENT_PAGES) * PAGE;
    const full = `for i in $(seq 0 ${segments - 2}); do f=${file}; [ $i -gt 0 ] && f=$f.$i; truncate -s ${SEGMENT_PAGES * PAGE} $f || exit 1; done`;
    const rest = `truncate -s ${last} ${file}${segments > 1 ? `.${segments - 1}` : ""}`;
    const command = segments > 1 ? `${full}; ${rest}` : rest;
    // It reads nothing, so that nothing must be written to it.
    await session.simple(`COPY (SELECT 1 WHERE false) TO PROGRAM '${command}'`);
  }
};

function* segmentsOf(
  file: string,
  pages: number,
): Generator<{ readonly name: string; readonly bytes: number }> {
  for (let at = 0; at * SEGMENT_PAGES < pages; at++)
    yield {
      name: at === 0 ? file : `${file}.${at}`,
      bytes: Math.min(SEGMENT_PAGES, pages - at * SEGMENT_PAGES) * PAGE,
    };
}
