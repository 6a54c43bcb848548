import type { Server } from "../postgres/server.ts";
import type { HistoryProof } from "../types.ts";
import type { AppliedHistory } from "./history/applied-history.ts";
import { schemasFilledIn, switchesAllTriggers } from "./sending/sent-text.ts";
import type { VersionUnderTest } from "./version-under-test.ts";

const MOST = 5;

/** Which server it was, and where it is not the one that was meant. */
export function told(server: Server, wanted: number): readonly string[] {
  const words: Readonly<Record<Server["provider"], string>> = {
    url: "the server of --database-url",
    system: "installed on this machine",
    embedded: "embedded",
    pglite: "PGlite: one session, so that neither waits nor plans are measured",
  };
  const said = [`measured on PostgreSQL ${server.version} (${words[server.provider]})`];
  if (server.major === wanted) return [...said, ...server.notes];
  return [
    ...said,
    ...server.notes,
    `the migrations are read for PostgreSQL ${wanted}, but the server is a ${server.major}`,
  ];
}

/** Extensions that the server has not, with what would have them. */
export function missing(server: Server, wanted: readonly string[]): readonly string[] {
  const builtIn = ["plpgsql"];
  return wanted
    .filter((name) => !builtIn.includes(name) && !server.can.extensions.includes(name))
    .map(
      (name) =>
        `the extension ${name} is not on this server, or may not be created there: pass a disposable PostgreSQL that has it with --database-url`,
    );
}

const MOST_NAMES = 10;

/** A history that does not apply whole, in a few sentences. */
export function historyRemarks(
  { troubles, there, proof, standIns }: AppliedHistory,
  schema: string | null,
): readonly string[] {
  const held =
    there > 0 && schema !== null
      ? [`${there} earlier migrations found what they make in ${schema} already`]
      : [];
  return [
    ...held,
    ...standIns,
    ...partRemarks(proof),
    ...few(troubles, "more statements of earlier migrations do not apply"),
  ];
}

function partRemarks({ statements, failed, missing: names }: HistoryProof): readonly string[] {
  if (failed === 0) return [];
  const more = names.length - MOST_NAMES;
  const named = [...names.slice(0, MOST_NAMES), ...(more > 0 ? [`${more} more`] : [])].join(", ");
  return [
    `${failed} of ${statements} statements of earlier migrations ${failed === 1 ? "does" : "do"} not apply, and the others are applied without ${failed === 1 ? "it" : "them"}${named === "" ? "" : `; missing: ${named}`}`,
  ];
}

/** Of migrations in another language than SQL, each tool's in one sentence. */
export function betweenRemarks(
  found: readonly {
    readonly folder: string;
    readonly tool: string;
    readonly language: string;
    readonly count: number;
  }[],
): readonly string[] {
  return found.map(({ folder, tool, language, count }) => {
    const those = count === 1 ? "a migration" : `${count} migrations`;
    return `${those} of ${tool} in ${language} among those of ${folder} ${count === 1 ? "is" : "are"} not read, so that what ${count === 1 ? "it makes" : "they make"} is missing here`;
  });
}

/** Which migrations a copied database has had nobody asks it: each tool records that elsewhere. */
export function takenRemarks({ named }: Server, folder: string, taken: number): readonly string[] {
  if (named === null) return [];
  const applied = taken === 0 ? "" : `, to which the ${taken} earlier migrations are taken as applied`;
  return [`what comes before ${folder} is a copy of the database ${named.name}${applied}`];
}

/** What of a version is sent otherwise than its tool would. */
export function sentRemarks({ up, down }: Pick<VersionUnderTest, "up" | "down">): readonly string[] {
  const sent = [...up, ...down].flatMap(({ statements }) => statements);
  const schemas = [...new Set(sent.flatMap(schemasFilledIn))];
  const filled =
    schemas.length === 0
      ? []
      : [
          `what another program fills in for a schema is measured as public: ${schemas.slice(0, MOST).join(", ")}`,
        ];
  if (!sent.some(switchesAllTriggers)) return filled;
  return [
    ...filled,
    "DISABLE TRIGGER ALL and ENABLE TRIGGER ALL are measured as TRIGGER USER: only a superuser switches those of foreign keys",
  ];
}

export function few(sentences: readonly string[], rest: string): readonly string[] {
  const more = sentences.length - MOST;
  return more > 0 ? [...sentences.slice(0, MOST), `${more} ${rest}`] : sentences;
}

/** What the measurements remark, each sentence once. */
export function allRemarks(...of: readonly (readonly string[] | undefined)[]): readonly string[] {
  return [...new Set(of.flatMap((remarks) => remarks ?? []))];
}
