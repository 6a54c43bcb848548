import { blockersQuery } from "../../postgres/questions/blockers.ts";
import { buildWatchQuery } from "../../postgres/questions/build-watch.ts";
import type { WrittenSection } from "../../types.ts";
import { asked, said } from "./blocks.ts";
import { NAME } from "./step-command.ts";

/** The session that is at a step; names of sessions are shown to every role. */
const builder = `(SELECT max(a.pid) FROM pg_catalog.pg_stat_activity a
  WHERE a.datname = pg_catalog.current_database() AND pg_catalog.starts_with(a.application_name, '${NAME} '))`;

/** What goes on meanwhile, and who is waited for. */
export const progress: WrittenSection = {
  title: "While a step runs",
  blocks: [
    ...asked(
      "How far it is, in a second session, as often as wanted (`\\watch 5` in psql repeats it):",
      buildWatchQuery.replace("$1::int", () => `${builder}::int`),
      "`alive` t while a step runs. `queued` is empty: a process in it waits behind the build: at the build's next wait the server ends one of the two, unless it gives up before.",
    ),
    {
      kind: "table",
      head: ["Phase", "What counts", "What it means"],
      rows: [
        ["`initializing`, `waits` relation", "nothing", "it waits for the lock on the table"],
        [
          "`waiting for writers before build`",
          "nothing",
          "transactions that had written the table before it began",
        ],
        ["`building index: scanning table`", "`blocks_done` of `blocks_total`", "reading rows"],
        [
          "`building index: sorting live tuples`",
          "nothing, in the longest phase of a btree",
          "the time that has passed is all there is",
        ],
        [
          "`building index: loading tuples in tree`",
          "`tuples_done` of `tuples_total`",
          "writing the index; other access methods show `building index` alone",
        ],
        [
          "`waiting for writers before validation`",
          "nothing",
          "transactions that had written the table until now; from here on each write maintains the index",
        ],
        [
          "`index validation: …`",
          "`blocks_done`, `tuples_done`, anew in each part",
          "what was written meanwhile",
        ],
        [
          "`waiting for old snapshots`",
          "nothing",
          "transactions, in any table, that are older than the validation",
        ],
        [
          "`waiting for readers before marking dead`, `waiting for readers before dropping`",
          "nothing",
          "REINDEX alone: transactions that use the old index; the new one has its name already",
        ],
        [
          "no row, and it is alive",
          "nothing",
          "DROP INDEX shows no progress: it waits for everybody who has used the table",
        ],
      ],
    },
    ...asked(
      "Who is waited for:",
      blockersQuery.replaceAll("$1", () => builder),
      "no row, or those whose end is in sight. `prepared` ends by COMMIT PREPARED or ROLLBACK PREPARED of its `gid`; a session that is `idle in transaction` ends when its owner ends it, or with pg_terminate_backend, which its owner agrees to: pg_cancel_backend does nothing to it.",
    ),
    said(
      "To stop a step: Ctrl-C in the psql that runs it, once. What that leaves, “When something fails” takes away.",
    ),
    said(
      "A client that is closed or loses its connection does not stop a build: the server goes on, and the index is valid when it ends.",
    ),
  ],
};
