import { readFileSync } from "node:fs";
import { check } from "../../src/check/index.ts";
import type { JudgedDraft } from "../../src/check/policy.ts";
import type { Rule } from "../../src/check/rule.ts";
import { model } from "../../src/model/index.ts";
import { loadGrammar, parse } from "../../src/parse/index.ts";
import {
  type Database,
  type Server,
  ServerError,
  type Session,
  SessionLost,
} from "../../src/postgres/server.ts";
import { apply, type Outcome } from "../../src/prove/sending/apply.ts";
import { loadCodeLanguages, read } from "../../src/read/index.ts";
import type { ModelledVersion, RunFailure, Statement, Unit } from "../../src/types.ts";
import { root } from "../print/place.ts";
import { type Case, discoveryOf, majorFor } from "../room.ts";

const shop = readFileSync(new URL("rules/shop.sql", root), "utf8");

/** A case as the stages before the rules see it. */
export interface Staged {
  readonly versions: readonly ModelledVersion[];
  readonly history: readonly Unit[];
  readonly up: readonly Unit[];
  readonly down: readonly Unit[];
}

export async function staged(testCase: Case): Promise<Staged> {
  await loadGrammar();
  // Everything is reported here, so that history comes as units that can be applied.
  const sql = [...testCase.history].filter(([path]) => path.endsWith(".sql"));
  const { files, code, tree } = discoveryOf(new Map([...sql, ...testCase.files]), testCase.history);
  await loadCodeLanguages(files, code, tree);
  const roots = read(files, tree, {
    code,
    detecting: false,
    tool: testCase.isScript ? "plain" : null,
    execution: testCase.execution,
    overrides: () => ({}),
  }).roots;
  const versions = roots.flatMap((each) => [...model(each, parse(each), { changeSet: false })]);
  const own = (unit: Unit) => testCase.files.has(unit.migration.file.path);
  const up = versions.flatMap((version) => version.up);
  return {
    versions,
    history: up.filter((unit) => !own(unit) && !unit.migration.file.path.endsWith("_shop.sql")),
    up: up.filter(own),
    // The last version is taken back first.
    down: [...versions].reverse().flatMap((version) => version.down.filter(own)),
  };
}

/** A rule that breaks is no rule that is silent. */
function broken({ message }: RunFailure): never {
  throw new Error(message);
}

/** What one rule says of the case, with the tables it names. */
export function found(rule: Rule, testCase: Case, { versions }: Staged): readonly JudgedDraft[] {
  const policy = {
    postgres: majorFor(testCase.postgres),
    minor: testCase.minor,
    changeSet: false,
    preset: "recommended" as const,
    level: () => (rule.asked ? rule.severity : null),
    isSmall: () => false,
    shortWork: () => null,
  };
  return versions
    .flatMap((version) => [...check(version, [rule], policy, broken)])
    .filter((each) => testCase.files.has(each.file.path) || testCase.history.has(each.file.path));
}

export function statementAt(units: readonly Unit[], finding: JudgedDraft): Statement | undefined {
  return units
    .flatMap((unit) => unit.statements)
    .find(
      (statement) =>
        statement.file.path === finding.file.path &&
        statement.span[0] === finding.span[0] &&
        statement.span[1] === finding.span[1],
    );
}

/** A database with the shop in it, or with the case's own history when that makes the tables. */
export async function prepared(
  server: Server,
  testCase: Case,
  { versions, history }: Staged,
): Promise<Database> {
  const own = [...testCase.history].some(
    ([path, text]) => /CREATE TABLE/.test(text) && !path.endsWith("_shop.sql"),
  );
  const first = [...(own ? [] : [shop]), ...ledgersOf(versions)].map((sql) => `${sql};`).join("\n");
  const database = await (testCase.needs
    ? emptiedWith(testCase.needs, server, first)
    : emptied(server, first));
  if (testCase.outside.length + history.length === 0) return database;
  const session = await database.connect();
  for (const line of testCase.outside) await byHand(session, line);
  for (const unit of history) orThrow(await apply(unit, session));
  await session.close();
  return database;
}

/** What the tools of the case make before their first migration. */
function ledgersOf(versions: readonly ModelledVersion[]): ReadonlySet<string> {
  return new Set(versions.flatMap(({ version }) => version.root.ledger ?? []));
}

/** A unique build that finds a row twice leaves its index invalid: that may be what the case is about. */
async function byHand(session: Session, sql: string): Promise<void> {
  try {
    await session.simple(sql);
  } catch (error) {
    if (!(error instanceof ServerError) || error.sqlstate !== "23505") throw error;
  }
}

export async function applyAll(units: readonly Unit[], session: Session): Promise<readonly Outcome[]> {
  const all: Outcome[] = [];
  for (const unit of units) {
    const outcomes = await apply(unit, session);
    all.push(...outcomes);
    if (outcomes.some((one) => one.error)) break;
  }
  return all;
}

export function errorOf(outcomes: readonly Outcome[]): string | null {
  const { error } = outcomes.find((one) => one.error) ?? { error: null };
  return error ? `${error.sqlstate} ${error.message}` : null;
}

function orThrow(outcomes: readonly Outcome[]): void {
  const error = errorOf(outcomes);
  if (error !== null) throw new Error(`the history does not apply: ${error}`);
}

interface Kept {
  readonly database: Database;
  readonly session: Session;
}

const kept = new WeakMap<Server, Kept>();

/**
 * One database serves all cases of a server, one after the other: emptying it is quicker than making another. And one
 * session empties and fills it each time: a new one would have to read the catalogs first, which takes ten times as long.
 */
async function emptied(server: Server, first: string): Promise<Database> {
  const { database, session } = kept.get(server) ?? (await keptOn(await server.database()));
  kept.set(server, { database, session });
  const sql = `DO $$
    DECLARE found name;
    BEGIN
      FOR found IN SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'
      LOOP
        EXECUTE format('DROP SCHEMA %I CASCADE', found);
      END LOOP;
      CREATE SCHEMA public;
    END $$;
    ${first}`;
  try {
    await session.simple(sql);
  } catch (error) {
    // A case may have ended all sessions.
    if (!(error instanceof SessionLost)) throw error;
    const again = await keptOn(database);
    kept.set(server, again);
    await again.session.simple(sql);
  }
  return { ...database, drop: async () => {} };
}

async function keptOn(database: Database): Promise<Kept> {
  return { database, session: await database.connect() };
}

const databases = new WeakMap<Server, Database>();

/** The extension belongs to the superuser who made it, so it stays: only what cases have made goes. */
async function emptiedWith(extension: string, server: Server, first: string): Promise<Database> {
  const database = databases.get(server) ?? (await server.database([extension]));
  databases.set(server, database);
  const session = await database.connect();
  await session.simple(`DO $$
    DECLARE found name;
    BEGIN
      FOR found IN SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
      LOOP
        EXECUTE format('DROP TABLE IF EXISTS %I CASCADE', found);
      END LOOP;
      FOR found IN SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND proowner = CURRENT_USER::regrole
      LOOP
        EXECUTE format('DROP ROUTINE %I', found);
      END LOOP;
    END $$`);
  await session.simple(first);
  await session.close();
  return { ...database, drop: async () => {} };
}
