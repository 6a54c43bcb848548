import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Server } from "../../src/prove/server/index.ts";
import type { Proof } from "../../src/types.ts";
import { proofOf, proved } from "../proof/proved.ts";
import { openMajor } from "../servers/binaries.ts";

// A machine may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let server: Server;
beforeAll(async () => {
  server = await openMajor(18);
});
afterAll(() => server?.stop());

const history = { "migrations/1_orders.sql": "CREATE TABLE orders (id bigint PRIMARY KEY, number text);" };

describe("several statements in one string", () => {
  const migrate = {
    ...history,
    "go.mod": "module x\nrequire github.com/golang-migrate/migrate/v4 v4.17.0\n",
  };
  const sent = (up: string) =>
    proofOf(server, {
      history: { ...migrate, "migrations/1_orders.up.sql": "CREATE TABLE orders (id int, number text);" },
      rows: 1000,
      files: { "migrations/2_index.up.sql": up },
    });
  const seen = ({ statements }: Proof) =>
    statements.map(({ status, locks, durationMs }) => [status, locks?.[0]?.mode, durationMs !== undefined]);

  it("are measured one by one, with the file's own transactions", async () => {
    const proof = await sent(
      "BEGIN;\nCREATE INDEX i ON orders (number);\nALTER TABLE orders ADD x int;\nCOMMIT;\nDROP INDEX i;",
    );
    expect(seen(proof)).toEqual([
      ["ok", undefined, false],
      ["ok", "ShareLock", true],
      ["ok", "AccessExclusiveLock", true],
      ["ok", undefined, false],
      ["ok", "AccessExclusiveLock", true],
    ]);
    // Until the COMMIT.
    expect(proof.statements[1]?.heldUntil?.span).toEqual(proof.statements[3]?.span);
  });

  it("end where the first fails, and nothing of them stays", async () => {
    const proof = await sent("CREATE INDEX i ON orders (number);\nDROP INDEX none;\nSELECT 1;");
    expect(proof.statements.map((one) => one.status)).toEqual(["ok", "error", "skipped"]);
    expect(proof.indexes ?? []).toEqual([]);
  });

  it("stay one string where the string leaves its transaction open", async () => {
    const proof = await sent("BEGIN;\nCREATE INDEX i ON orders (number);");
    expect(proof.statements.map((one) => one.locks)).toEqual([undefined, undefined]);
  });

  it("stay in the transaction that the tool has opened", async () => {
    const piece =
      "-- +goose StatementBegin\nCREATE INDEX i ON orders (number); DROP INDEX i;\n-- +goose StatementEnd";
    const proof = await proofOf(server, {
      history,
      rows: 1000,
      files: {
        "migrations/2_i.sql": `-- +goose Up\n${piece}\nCREATE INDEX j ON orders (number);\nDROP INDEX gone;`,
      },
    });
    expect(proof.statements.map((one) => one.status)).toEqual(["ok", "ok", "ok", "error"]);
    expect(proof.indexes ?? []).toEqual([]);
  });
});

describe("what came before", () => {
  it("is applied, and what does not apply is said with its place, and the rest is proven", async () => {
    const { proof, remarks } = await proved(server, {
      history: { ...history, "migrations/2_gone.sql": "SELECT 1;\nCREATE INDEX ON gone (id);" },
      files: { "migrations/3_index.sql": "CREATE INDEX i ON orders (number);" },
    });
    expect(remarks).toContain(
      'migrations/2_gone.sql:2 does not apply: relation "gone" does not exist (42P01)',
    );
    expect(proof).toMatchObject({
      server: { major: 18, provider: "embedded", measures: ["locks", "waits", "cancel"] },
      statements: [{ status: "ok", sqlstate: null, message: null }],
      indexes: [{ name: "public.i", table: "public.orders", valid: true }],
    });
  });

  it.each<[tool: string, evidence: string, first: string, second: string, speaks: string]>([
    [
      "go.mod",
      "module x\nrequire github.com/golang-migrate/migrate/v4 v4.17.0\n",
      "migrations/1_orders.up.sql",
      "migrations/2_index.up.sql",
      "UPDATE schema_migrations SET dirty = false",
    ],
    [
      "diesel.toml",
      "",
      "migrations/1_orders/up.sql",
      "migrations/2_index/up.sql",
      "DELETE FROM __diesel_schema_migrations WHERE version = '0' AND run_on < now()",
    ],
    [
      "migrations/migration_lock.toml",
      'provider = "postgresql"\n',
      "migrations/1_orders/migration.sql",
      "migrations/2_index/migration.sql",
      "UPDATE _prisma_migrations SET finished_at = now(), logs = NULL WHERE migration_name = 'x'",
    ],
  ])("finds the table in which its tool records what it has applied, by %s", async (...found) => {
    const [name, evidence, first, second, speaks] = found;
    const { proof, remarks } = await proved(server, {
      history: { [name]: evidence, [first]: `CREATE TABLE orders (id int); ${speaks};` },
      files: { [second]: "CREATE INDEX i ON orders (id);" },
    });
    expect(remarks.filter((one) => one.includes("does not apply"))).toEqual([]);
    expect(proof?.statements.map((one) => one.status)).toEqual(["ok"]);
  });

  it("switches off what triggers a migration's role may", async () => {
    const { proof, remarks } = await proved(server, {
      history: {
        ...history,
        "migrations/1_orders_lines.sql":
          "CREATE TABLE lines (order_id bigint REFERENCES orders); ALTER TABLE lines DISABLE TRIGGER /* all */ ALL, ENABLE TRIGGER ALL;",
      },
      files: {
        "migrations/2_move.sql":
          "ALTER TABLE lines DISABLE TRIGGER ALL;\nALTER TABLE lines ENABLE TRIGGER all;",
      },
    });
    expect(remarks).toContainEqual(expect.stringMatching(/^DISABLE TRIGGER ALL .* measured as TRIGGER USER/));
    expect(remarks.filter((one) => one.includes("not apply"))).toEqual([]);
    expect(proof?.statements.map((one) => one.status)).toEqual(["ok", "ok"]);
  });

  it("finds the roles that it names, and leaves out what changes them", async () => {
    const { proof, remarks } = await proved(server, {
      history,
      files: {
        "migrations/2_roles.sql":
          "CREATE ROLE app;\nGRANT SELECT ON orders TO app, reader;\nALTER TABLE orders OWNER TO app;\nALTER ROLE app SUPERUSER;",
      },
    });
    expect(remarks.filter((one) => one.includes("apply"))).toEqual([]);
    expect(proof?.statements.map((one) => one.status)).toEqual(["refused", "ok", "ok", "refused"]);
  });

  it("may be a schema that is loaded first, and may be in it already", async () => {
    const dump = `\\connect shop
SET check_function_bodies = false;
CREATE SCHEMA auth;
ALTER SCHEMA auth OWNER TO postgres;
CREATE TABLE auth.users (id bigint PRIMARY KEY);
COPY auth.users (id) FROM stdin;
1
\\.
CREATE TABLE orders (id bigint PRIMARY KEY, number text);
SELECT nothing();
CREATE TABEL lines (id int);
`;
    const { proof, remarks } = await proved(server, {
      history: { ...history, "schema.sql": dump },
      schema: "schema.sql",
      files: { "migrations/2_index.sql": "CREATE INDEX i ON auth.users (id);" },
    });
    expect(proof?.statements[0]?.status).toBe("ok");
    expect(remarks).toContain("1 earlier migrations found what they make in schema.sql already");
    expect(remarks).toContain('schema.sql:11 is not loaded: syntax error at or near "TABEL"');
    expect(remarks).toContain("schema.sql:10 does not load: function nothing() does not exist (42883)");
  });

  it("may need an extension that the server has not", async () => {
    const { remarks } = await proved(server, {
      history: { "migrations/1.sql": "CREATE EXTENSION vector; CREATE EXTENSION pg_trgm;" },
      files: { "migrations/2.sql": "SELECT 1;" },
    });
    expect(remarks.filter((one) => one.startsWith("the extension"))).toEqual([
      expect.stringContaining("the extension vector is not on this server"),
    ]);
  });
});

describe("a statement", () => {
  it("fails where the tool's transaction refuses it, and what follows is skipped", async () => {
    const { statements } = await proofOf(server, {
      history,
      options: { execution: "transaction" },
      files: {
        "migrations/2.sql":
          "SELECT 1;\nCREATE INDEX CONCURRENTLY i ON orders (number);\nCREATE INDEX j ON orders (number);",
      },
    });
    expect(statements.map((one) => [one.status, one.sqlstate])).toEqual([
      ["ok", null],
      ["error", "25001"],
      ["skipped", null],
    ]);
  });

  it("of a string is found among the others", async () => {
    const { statements } = await proofOf(server, {
      history,
      options: { execution: "one-query" },
      files: { "migrations/2.sql": "SELECT 1;\nSELECT 1 / 0;\nSELECT 2;" },
    });
    expect(statements.map((one) => one.status)).toEqual(["ok", "error", "skipped"]);
  });

  it("with a placeholder is not sent", async () => {
    const { statements } = await proofOf(server, {
      history,
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the migration's
      files: { "migrations/2.sql": "CREATE INDEX ${name} ON orders (number);\nSELECT 1;" },
    });
    expect(statements.map((one) => one.status)).toEqual(["skipped", "ok"]);
  });

  it("with nothing but placeholders is told as not measured, and nothing else is said of it", async () => {
    const { proof, failures } = await proved(server, {
      history,
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the migration's
      files: { "migrations/2.sql": "CREATE INDEX ${name} ON orders (number);" },
    });
    expect(proof?.rerun).toBeUndefined();
    expect(proof?.rollback).toBeUndefined();
    expect(failures.map((one) => one.message)).toEqual([
      "migrations/2.sql is not measured: it holds a placeholder that another program fills in",
    ]);
  });

  it("whose placeholders stand for a schema is measured in public", async () => {
    const { proof, remarks } = await proved(server, {
      // biome-ignore-start lint/suspicious/noTemplateCurlyInString: the migration's
      history: {
        "migrations/1.sql":
          "CREATE SEQUENCE ${schema}.s;\nCREATE TABLE ${schema}.orders (id int DEFAULT nextval('${schema}.s'), number text);",
      },
      files: { "migrations/2.sql": 'CREATE INDEX i ON "${schema}"."orders" (number);\nSELECT 1;' },
      // biome-ignore-end lint/suspicious/noTemplateCurlyInString: the migration's
    });
    expect(proof?.history).toEqual({ statements: 2, failed: 0, missing: [] });
    expect(proof?.statements.map((one) => one.status)).toEqual(["ok", "ok"]);
    expect(proof?.indexes).toMatchObject([{ name: "public.i", table: "public.orders" }]);
    expect(remarks.join("\n")).toContain("what another program fills in for a schema is measured as public");
  });

  it("that wants more than a migration may is refused", async () => {
    const { statements } = await proofOf(server, {
      history,
      files: { "migrations/2.sql": "COPY (SELECT 1) TO PROGRAM 'true';" },
    });
    expect(statements).toMatchObject([{ status: "refused", sqlstate: "42501" }]);
  });

  it("holds its locks until its transaction ends", async () => {
    const { statements } = await proofOf(server, {
      history,
      files: {
        "migrations/2.sql":
          "BEGIN;\nALTER TABLE orders ADD COLUMN a int;\nCREATE INDEX i ON orders (number);\nCOMMIT;",
      },
    });
    const [, alter, create] = statements;
    const own = { relation: "public.orders", mode: "AccessExclusiveLock" };
    expect(alter?.locks).toEqual([own]);
    expect(alter?.heldUntil?.span).toEqual(statements[3]?.span);
    const { file, span } = alter ?? {};
    expect(create?.locks?.[0]).toEqual({ ...own, since: { file, span } });
    expect(create?.blocks).toEqual(alter?.blocks);
  });

  it.each([
    ["in a block of the file", (sql: string) => `BEGIN;\n${sql}\nCOMMIT;\n`, "migrations/2.sql", 1],
    ["in a transaction of the tool", (sql: string) => `-- +goose Up\n${sql}`, "migrations/00002_x.sql", 0],
  ])(
    "each statement says what is held while it runs, and since when: %s",
    async (_, wrapped, path, before) => {
      const sql =
        "DROP INDEX orders_number_idx;\nCREATE INDEX b ON orders (number);\nSAVEPOINT s;\nLOCK TABLE customers;\nROLLBACK TO s;\nCREATE INDEX c ON orders (total);";
      const old =
        "CREATE TABLE orders (id int, number text, total int); CREATE INDEX orders_number_idx ON orders (number); CREATE TABLE customers (id int);";
      const { statements } = await proofOf(server, {
        history: { [path.replace("2", "1")]: wrapped(old) },
        files: { [path]: wrapped(sql) },
      });
      const [drop, first, , lock, , second] = statements.slice(before);
      const held = { relation: "public.orders", mode: "AccessExclusiveLock" };
      const since = { file: drop?.file, span: drop?.span };
      expect(drop?.locks?.[0]).toEqual(held);
      for (const run of [first, second]) {
        expect(run?.locks?.[0]).toEqual({ ...held, since });
        expect(run?.blocks).toEqual(drop?.blocks);
        expect(run?.blocks).toContain("select");
      }
      expect(lock?.locks).toContainEqual({ relation: "public.customers", mode: "AccessExclusiveLock" });
      expect(second?.locks?.map(({ relation }) => relation)).not.toContain("public.customers");
    },
  );
});
