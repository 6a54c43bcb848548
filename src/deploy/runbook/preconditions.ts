import { buildRoomQuery } from "../../postgres/questions/build-room.ts";
import { buildSettingsQuery } from "../../postgres/questions/build-settings.ts";
import { connectionRoomQuery } from "../../postgres/questions/connection-room.ts";
import { extensionsThereQuery } from "../../postgres/questions/extensions-there.ts";
import { indexValidityQuery } from "../../postgres/questions/index-validity.ts";
import { openSnapshotsQuery } from "../../postgres/questions/open-snapshots.ts";
import { preparedTransactionsQuery } from "../../postgres/questions/prepared-transactions.ts";
import { replicationSlotsQuery } from "../../postgres/questions/replication-slots.ts";
import { serverAndRoleQuery } from "../../postgres/questions/server-facts.ts";
import { standbysQuery } from "../../postgres/questions/standbys.ts";
import { tableFactsQuery } from "../../postgres/questions/table-facts.ts";
import { quoteLiteral } from "../../sql/grammar/name.ts";
import type { ChangeToWrite, SoughtName, Step, WrittenBlock, WrittenSection } from "../../types.ts";
import { asked, askedOfNames, commands, heading, said, wantedRows } from "./blocks.ts";
import { filesInShell } from "./files-in-shell.ts";
import { neededBy } from "./needed-extensions.ts";
import { roomWords } from "./room-words.ts";

/** What has to be so before the first step, each as a question with what to expect. */
export function preconditions(change: ChangeToWrite): WrittenSection {
  const tables = tablesIn(change.steps);
  return {
    title: "Before",
    blocks: [
      said(
        "`DATABASE_URL` is the server's own address, of the primary, as the role that owns the tables. Through a pooler (PgBouncer, RDS Proxy) settings reach another session than the build: it is no address for this. `indexwright preflight` recognises one, and asks all of this section at once:",
      ),
      commands(`indexwright preflight ${filesInShell(change)} --database-url "$DATABASE_URL"`),
      heading("Who is asked"),
      ...server(change.steps),
      ...connections,
      ...extensions(change.steps),
      ...(tables.length === 0 ? [] : [heading("The tables"), ...rights(tables)]),
      heading("The indexes"),
      ...names(change),
      heading("What a build would wait for"),
      ...waitedFor,
      heading("Timeouts and room"),
      ...room(change),
      heading("Replication"),
      ...replication,
    ],
  };
}

/** The tables of steps, each once. */
export function tablesIn(steps: readonly Step[]): readonly SoughtName[] {
  const found = new Map(
    steps.flatMap(({ table }) => (table === null ? [] : [[JSON.stringify(table), table] as const])),
  );
  return [...found.values()];
}

function server(steps: readonly Step[]): readonly WrittenBlock[] {
  const least = steps.some(({ definition }) => definition?.nullsNotDistinct) ? 150_000 : 140_000;
  return asked(
    "The right server, and the right role:",
    serverAndRoleQuery,
    `\`standby\` is f, \`read_only\` is off, \`server\` is ${least} or more, and \`database\` and \`role\` are those that are meant. Where \`monitor\` is f, some answers below stay empty: \`GRANT pg_monitor\` to the role shows them. Where \`signal\` is f, somebody else has to end sessions.`,
  );
}

const connections: readonly WrittenBlock[] = asked(
  "Free connections, of the server, of the database and of the role:",
  connectionRoomQuery,
  "`used` is two less than `of_server` at the least, and the same of the other limits where they are not empty.",
);

function extensions(steps: readonly Step[]): readonly WrittenBlock[] {
  const needed = neededBy(steps);
  if (needed.length === 0) return [];
  const list = `ARRAY[${needed.map(quoteLiteral).join(", ")}]::name[]`;
  return asked(
    "The extensions that the indexes are made with:",
    extensionsThereQuery.replace("$1::name[]", () => list),
    "`installed` is there for each. Else somebody who may runs CREATE EXTENSION first.",
  );
}

function rights(tables: readonly SoughtName[]): readonly WrittenBlock[] {
  return asked(
    "Only the owner of a table, or a member of its owner's role, makes and drops its indexes:",
    askedOfNames(tableFactsQuery, tables),
    "one row for each table, with `may_own` and `may_create` t, and `wraparound` f: that vacuum yields to nobody, and the build waits until it ends (empty where `pg_monitor` is missing). `rows` -1: run ANALYZE first, or the planner guesses. `kind` p is a partitioned table, on which nothing is built CONCURRENTLY.",
  );
}

function names({ wishes }: ChangeToWrite): readonly WrittenBlock[] {
  return asked(
    "What has the names already:",
    indexValidityQuery(wantedRows(wishes.map(({ index }) => index))),
    "`missing` for what is built, `valid` for what is dropped or renamed. `valid` where the statement builds, with its definition: that step is done. `being built`: somebody is at it, and nothing is to be done until that ends. `INVALID`: see “When something fails”. `no index`: the name is taken, and a person has to look.",
  );
}

const waitedFor: readonly WrittenBlock[] = [
  ...asked(
    "Sessions that hold a snapshot, or have written. A concurrent build waits for a snapshot whatever its session reads, and for those that have written its own table.",
    openSnapshotsQuery,
    "no row with more than 300 `seconds`. Their owners end them, or the build waits for so long. `seconds` is empty where `pg_monitor` is missing.",
  ),
  ...asked(
    "Prepared transactions, which end only when somebody ends them:",
    preparedTransactionsQuery,
    "no row with a table of this change. Else whoever has prepared it says COMMIT PREPARED or ROLLBACK PREPARED.",
  ),
];

function room(change: ChangeToWrite): readonly WrittenBlock[] {
  return [
    ...asked(
      "A build that a timeout ends leaves an INVALID index. The commands below turn them off in their own sessions, whatever is set here:",
      buildSettingsQuery,
      "anything; `0` is none.",
    ),
    ...asked(
      "Where the indexes go, and what a build may use of memory, in bytes:",
      buildRoomQuery,
      `${roomWords(change)} No SQL tells what is free: on the server, \`df -h\` of \`place\`, or of \`data\` where \`place\` is empty, does (\`data\` is shown with \`pg_read_all_settings\`).${elsewhere(change.steps)}`,
    ),
  ];
}

/** A statement may name another place than the one that the question begins with. */
function elsewhere(steps: readonly Step[]): string {
  const named = [...new Set(steps.flatMap(({ tablespace }) => (tablespace ? [tablespace] : [])))];
  if (named.length === 0) return "";
  return ` What is built in ${named.map((name) => `\`${name}\``).join(", ")} lies in that one's path in \`tablespaces\`, and not in \`place\`.`;
}

const replication: readonly WrittenBlock[] = [
  ...asked(
    "Slots: one that nobody reads keeps all that a build writes.",
    replicationSlotsQuery,
    "`active` is t for each, and no `status` is `unreserved` or `lost`.",
  ),
  ...asked(
    "Standbys: what a build writes has to reach them.",
    standbysQuery,
    "`lag_seconds` is 30 or less, or empty with nothing to replay. All is empty but `application` where `pg_monitor` is missing.",
  ),
];
