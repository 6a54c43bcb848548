import { forLast } from "../../text/memoize-last.ts";
import type { Migration, Root } from "../../types.ts";
import { codeInPlace, lineNumber } from "../text/code.ts";

interface Sign {
  readonly database: string;
  /** In code: outside comments and quotes. */
  readonly pattern: RegExp;
  /** One such place is enough; of the others, several files must have some. */
  readonly certain: boolean;
}

/**
 * What PostgreSQL's grammar refuses, or a type that it does not have: MySQL 8.4 reference manual (Lexical structure,
 * CREATE TABLE, Data types), SQLite "SQL As Understood By SQLite", SQL Server's Transact-SQL reference.
 */
const SIGNS: readonly Sign[] = [
  certain("MySQL", /\bAUTO_INCREMENT\b/im),
  certain("ClickHouse", /\bENGINE\s*=\s*\w*MergeTree\b/im),
  certain("MySQL", /\bENGINE\s*=\s*(?:InnoDB|MyISAM|MEMORY|ARCHIVE|NDB\w*|Aria|RocksDB)\b/im),
  certain("MySQL", /\bCHARSET\s*=\s*\w+|\butf8mb[34]\b/im),
  certain("MySQL", /\bunsigned\b(?<=int(?:eger)?(?:\s*\(\d+\))?\s+unsigned)/im),
  certain("MySQL", /^[^\S\n]*DELIMITER[^\S\n]+[^\w\s]+/im),
  certain("MySQL or SQL Server", /\bSET\s+@\w+\s*:?=/im),
  certain("SQLite", /\bAUTOINCREMENT\b/im),
  certain("SQLite", /\bWITHOUT\s+ROWID\b/im),
  certain("SQLite", /(?:^|;)[^\S\n]*PRAGMA\s+\w+/im),
  certain("SQL Server", /\bIDENTITY\s*\(\s*\d+\s*,\s*\d+\s*\)/im),
  certain("MySQL or SQLite", /`[^`\n]+`/),
  certain("SQL Server", /\[dbo\]\.\[?\w/im),
  certain("ClickHouse", /\bENGINE\s*=\s*(?:Null|Log|TinyLog|Memory|Distributed|Kafka)\b/im),
  weak("MySQL", /^[^\S\n]*#(?:[^\S\n]|$)/m),
  weak("MySQL", /\bDATETIME\s*\(\s*\d\s*\)/im),
  weak("MySQL", /\b(?:tiny|medium|long)(?:text|blob)\b|\btinyint\b/im),
  weak("MySQL or SQLite", /\bdatetime(?<=[\w"`][^\S\n]+datetime)(?=\s+(?:(?:NOT\s+)?NULL|DEFAULT)\b)/im),
  weak("SQL Server", /^[^\S\n]*GO[^\S\n]*$/im),
];

/**
 * What PostgreSQL does not have, of databases that speak much as it does, so that nothing else in a file tells them
 * apart: CockroachDB's, YugabyteDB's and Redshift's references of CREATE TABLE and CREATE INDEX.
 */
const RELATIVES: readonly Sign[] = [
  certain("CockroachDB", /\bSTORING\s*\(/i),
  certain("CockroachDB", /\bUSING\s+HASH\s+WITH\s*\(?\s*bucket_count\b/i),
  certain("CockroachDB", /\bcrdb_internal\.|\bCONFIGURE\s+ZONE\b|\bCREATE\s+CHANGEFEED\b/i),
  certain("CockroachDB", /\b(?:unique_rowid|gen_random_ulid)\s*\(|\bINTERLEAVE\s+IN\s+PARENT\b/i),
  certain("CockroachDB", /\bLOCALITY\s+(?:REGIONAL|GLOBAL)\b|\bINVERTED\s+INDEX\b/i),
  certain("YugabyteDB", /\bSPLIT\s+(?:INTO\s+\d+\s+TABLETS|AT\s+VALUES)\b|\bUSING\s+(?:lsm|ybgin)\b/i),
  certain("YugabyteDB", /\(\s*"?\w+"?\s+HASH\s*[,)]/i),
  certain("Redshift", /\b(?:DISTKEY|DISTSTYLE)\b|\b(?:COMPOUND\s+|INTERLEAVED\s+)?SORTKEY\b/i),
  certain("Snowflake", /\bCREATE\s+(?:OR\s+REPLACE\s+)?(?:TRANSIENT\s+TABLE|WAREHOUSE|FILE\s+FORMAT)\b/i),
  certain("Snowflake", /\bCREATE\s+OR\s+REPLACE\s+TABLE\b|\bTIMESTAMP_(?:NTZ|LTZ|TZ)\b|\bCLUSTER\s+BY\s*\(/i),
  certain("Oracle", /\bN?VARCHAR2\b/i),
];
const RELATED = new RegExp(RELATIVES.map(({ pattern }) => pattern.source).join("|"), "i");

function certain(database: string, pattern: RegExp): Sign {
  return { database, pattern, certain: true };
}

function weak(database: string, pattern: RegExp): Sign {
  return { database, pattern, certain: false };
}

/** What a file alone may say, beside others that are PostgreSQL's: enough to explain that PostgreSQL refuses it. */
const ALONE: readonly RegExp[] = [
  /\bSTORING\s*\(/i,
  /\b(?:DISTKEY|SORTKEY|DISTSTYLE)\b/i,
  /\b(?:VARCHAR2|NVARCHAR2|VARIANT|NVARCHAR|DATETIME2|UNIQUEIDENTIFIER)\b/i,
  /\bINSERT\s+(?:IGNORE|OR\s+(?:REPLACE|IGNORE))\b|^\s*REPLACE\s+INTO\b/im,
  /\b(?:MODIFY|CHANGE)\s+(?:COLUMN\s+)?[\w"`(]/i,
  /\bCREATE\s+OR\s+REPLACE\s+TABLE\b/i,
  /\bMINVALUE\s+\d+\s+NOCACHE\b|\bNOCYCLE\b|\bENABLE\s+VALIDATE\b/i,
];

const LIKELY = new RegExp(SIGNS.map(({ pattern }) => pattern.source).join("|"), "im");

/** As good as a lexer's, except for quotes: a first sieve. */
const COMMENTS = /--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/g;

/** What only PostgreSQL, or only psql, reads. Bodies in dollar quotes are no code, but what stands before them is. */
const POSTGRES = [
  /::\s*"?[a-z]/i,
  /\bCONCURRENTLY\b/i,
  /\b(?:timestamptz|jsonb|tsvector|bytea|(?:big|small)?serial|plpgsql|pg_catalog)\b/i,
  /\bWITH\s+TIME\s+ZONE\b/i,
  /\bUSING\s+(?:gin|gist|spgist|brin)\b/i,
  /\bCREATE\s+EXTENSION\b/i,
  /\bFROM\s+STDIN\b/i,
  /^\\[a-z!]/im,
];
const DOLLAR_BODY = /\b(?:AS|DO)\s+\$\w*\$/i;

/** A branch of a template on which database is meant: "{{if .postgres}}", "{{ if eq .Dialect "mysql" }}". */
const BRANCH =
  /\{\{-?\s*(?:else\s+)?if\b[^}\n]*\b(?:postgres|postgresql|mysql|mariadb|sqlite3?)\b[^}\n]*\}\}/i;

/**
 * Why a root is not PostgreSQL's, as its files themselves say: several are written for another database, or most
 * are templates for several, and none has anything that only PostgreSQL reads.
 */
export function otherDialect(root: Root): string | undefined {
  const files = filesOf(root);
  // Where most is in code, which its tool writes for whichever database there is, files of SQL beside it speak for themselves.
  if (filesInCode(root) > files.length) return undefined;
  const branches = files.flatMap((parts) => first(parts, (part) => placeOf(part, textOf(part), BRANCH)));
  if (enough(branches.length, branches.length, files.length)) {
    const { path, words, line } = branches[0] as Place;
    return `${path} is a template for several databases, which the program fills in: ${words} on line ${line}`;
  }
  const related = files.flatMap((parts) => first(parts, relativeIn));
  if (enough(related.length, related.length, files.length)) return written(related[0] as Place & Sign);
  // Nearly every root is PostgreSQL's, and one of its first files says so: then no other is searched for signs.
  if (files.slice(0, 100).some((parts) => parts.some(isPostgres))) return undefined;
  const found = files.flatMap((parts) => first(parts, signIn));
  const sure = found.filter((one) => one.certain);
  if (!enough(found.length, sure.length, files.length)) return undefined;
  if (files.some((parts) => parts.some(isPostgres))) return undefined;
  return written((sure[0] ?? found[0]) as Place & Sign);
}

function written({ path, database, words, line }: Place & Sign): string {
  return `${path} is written for ${database}: ${words} on line ${line}`;
}

/** The database for which a root is written that such a sentence is about; null: it is another sentence. */
export function otherDatabaseIn(reason: string): string | null {
  return / is written for ([^:]+): .* on line \d+$/.exec(reason)?.[1] ?? null;
}

/** The other database that a migration alone seems to be written for, whatever its root is; each unread statement asks. */
export const otherAlone = forLast((part: Migration): string | null => {
  const sign = signIn(part);
  if (sign) return sign.database;
  const code = codeInPlace(textOf(part));
  return ALONE.some((pattern) => pattern.test(code)) ? "another database" : null;
});

function enough(bearing: number, sure: number, of: number): boolean {
  return bearing > 1 || (sure > 0 && sure * 2 >= of);
}

function filesInCode(root: Root): number {
  const migrations = root.versions.flatMap(({ up, down }) => [...up, ...down]);
  return new Set(migrations.flatMap(({ sent, file }) => (sent ? [file.path] : []))).size;
}

/** The migrations of each file: what of it PostgreSQL is sent. */
function filesOf(root: Root): readonly (readonly Migration[])[] {
  const files = new Map<string, Migration[]>();
  for (const migration of root.versions.flatMap((version) => [...version.up, ...version.down])) {
    // Of migrations in code the project says for which database they are.
    if (migration.sent) continue;
    const parts = files.get(migration.file.path);
    if (parts) parts.push(migration);
    else files.set(migration.file.path, [migration]);
  }
  return [...files.values()];
}

function first<T>(parts: readonly Migration[], find: (part: Migration) => T | null): readonly T[] {
  for (const part of parts) {
    const found = find(part);
    if (found) return [found];
  }
  return [];
}

function textOf({ file, span }: Migration): string {
  return file.text.slice(...span);
}

interface Place {
  readonly path: string;
  readonly words: string;
  readonly line: number;
}

function placeOf({ file, span }: Migration, text: string, pattern: RegExp): Place | null {
  const found = pattern.exec(text);
  if (!found) return null;
  const blank = found[0].search(/[^\s;]/);
  const words = found[0].slice(blank).trim().replace(/\s+/g, " ");
  return { path: file.path, words, line: lineNumber(file.text, span[0] + found.index + blank) };
}

/** The lexer runs only where the bare text has a sign outside what is a comment on any reading. */
function signIn(part: Migration): (Place & Sign) | null {
  const text = textOf(part);
  if (!LIKELY.test(text) || !LIKELY.test(text.replace(COMMENTS, " "))) return null;
  const code = codeInPlace(text);
  for (const sign of SIGNS) {
    const place = placeOf(part, code, sign.pattern);
    if (place) return { ...sign, ...place };
  }
  return null;
}

function relativeIn(part: Migration): (Place & Sign) | null {
  const text = textOf(part);
  if (!RELATED.test(text)) return null;
  const code = codeInPlace(text);
  for (const sign of RELATIVES) {
    const place = placeOf(part, code, sign.pattern);
    if (place) return { ...sign, ...place };
  }
  return null;
}

function isPostgres(part: Migration): boolean {
  const text = textOf(part);
  if (DOLLAR_BODY.test(text)) return true;
  if (!POSTGRES.some((pattern) => pattern.test(text))) return false;
  const code = codeInPlace(text);
  return POSTGRES.some((pattern) => pattern.test(code));
}
