import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Server } from "../../src/prove/server/index.ts";
import { proved } from "../proof/proved.ts";
import { openMajor } from "../servers/binaries.ts";

let server: Server;
beforeAll(async () => {
  server = await openMajor(18);
});
afterAll(() => server?.stop());

const goose = (sql: string) => `-- +goose Up\n${sql}`;
const orders = "CREATE TABLE orders (id bigint PRIMARY KEY, number text);";
const index = { "migrations/9_index.sql": "CREATE INDEX i ON orders (number);" };
const over = (history: Readonly<Record<string, string>>, files: Readonly<Record<string, string>> = index) =>
  proved(server, { history, files });

describe("a history of which some statements do not apply", () => {
  it("goes on after each of them, in a transaction too, and says what is missing", async () => {
    const { proof, remarks } = await over({
      "migrations/1_orders.sql": goose(
        `${orders}\nALTER TABLE orders ADD place placemark;\nCREATE TABLE lines (id int);\nCREATE INDEX lines_gone ON gone (id);`,
      ),
    });
    expect(proof?.history).toEqual({
      statements: 4,
      failed: 2,
      missing: ["column orders.place", "index lines_gone"],
    });
    expect(proof?.statements.map((one) => one.status)).toEqual(["ok"]);
    expect(remarks).toEqual(
      expect.arrayContaining([
        "2 of 4 statements of earlier migrations do not apply, and the others are applied without them; missing: column orders.place, index lines_gone",
        'migrations/1_orders.sql:3 does not apply: type "placemark" does not exist (42704)',
        'migrations/1_orders.sql:5 does not apply: relation "gone" does not exist (42P01)',
        "migrations/9_index.sql is measured over orders as migrations/1_orders.sql leaves it without 2 of its 4 statements",
      ]),
    );
  });

  it("is said of no table that it has nothing to do with", async () => {
    const { proof, remarks } = await over({
      "migrations/1_orders.sql": orders,
      "migrations/2_other.sql": "CREATE TABLE others (id int);\nALTER TABLE others ADD x nothing;",
    });
    expect(proof?.history).toMatchObject({ failed: 1, missing: ["column others.x"] });
    expect(remarks.filter((one) => one.includes("is measured over"))).toEqual([]);
  });

  it("misses nothing that a later statement makes, or drops", async () => {
    const { proof } = await over({
      "migrations/1_orders.sql": `${orders}\nALTER TABLE orders ADD a nothing, ADD b nothing;\nCREATE TYPE mood AS ENUM ('a', (1));`,
      "migrations/2_again.sql":
        "CREATE TABLE later (a nothing);\nCREATE INDEX ON later (a);\nALTER TABLE orders ADD a int;\nDROP TABLE IF EXISTS later;\nALTER TABLE orders DROP COLUMN IF EXISTS b;",
    });
    expect(proof?.history).toMatchObject({ missing: [] });
    expect(proof?.history?.failed).toBeGreaterThanOrEqual(3);
  });

  it.each<[what: string, sql: string, failed: number, missing: readonly string[]]>([
    [
      "sets something for its transaction",
      "SET LOCAL search_path = shop;\nCREATE TABLE here (id int);\nSELECT 1/0;",
      1,
      [],
    ],
    [
      "defers a constraint that its COMMIT refuses",
      "CREATE TABLE a (id int PRIMARY KEY, of int REFERENCES a DEFERRABLE INITIALLY DEFERRED);\nINSERT INTO a VALUES (1, 2);",
      2,
      ["table a"],
    ],
    ["builds concurrently inside a transaction", "CREATE INDEX CONCURRENTLY late ON orders (number);", 0, []],
    [
      "uses a value of an enum that it has just added",
      "ALTER TYPE mood ADD VALUE 'new';\nCREATE TABLE moods (m mood DEFAULT 'new');",
      0,
      [],
    ],
    [
      "makes functions, triggers and views",
      "CREATE FUNCTION f() RETURNS nothing LANGUAGE sql AS 'SELECT 1';\nCREATE TRIGGER t BEFORE INSERT ON orders EXECUTE FUNCTION f();\nCREATE VIEW v AS SELECT gone FROM orders;\nCREATE MATERIALIZED VIEW mv AS SELECT gone FROM orders;",
      4,
      ["function f", "trigger orders.t", "view v", "materialized view mv"],
    ],
    [
      "names things anew",
      "ALTER TABLE gone RENAME TO here;\nALTER TABLE orders RENAME COLUMN gone TO here;\nALTER INDEX gone_i RENAME TO here_i;",
      3,
      ["table here", "column orders.here", "index here_i"],
    ],
    [
      "makes them in a body",
      "DO $$ BEGIN CREATE TABLE inner_one (id int); PERFORM 1/0; END $$;",
      1,
      ["table inner_one"],
    ],
    [
      "makes what has parts",
      "CREATE TABLE parts PARTITION OF gone FOR VALUES IN (1);\nCREATE DOMAIN d AS nothing;\nCREATE TYPE pair AS (a nothing);\nALTER TABLE orders ADD CONSTRAINT c CHECK (gone > 1);",
      4,
      ["table parts", "type d", "type pair", "constraint orders.c"],
    ],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: placeholders as files write them
    ["waits for another program", "CREATE TABLE ${name} (id int);", 1, ["table ${name}"]],
  ])("is applied statement by statement where a migration %s", async (_, sql, failed, missing) => {
    const { proof } = await over({
      "migrations/1_orders.sql": `CREATE SCHEMA shop;\nCREATE TYPE mood AS ENUM ('old');\n${orders}`,
      "migrations/2_more.sql": goose(sql),
    });
    expect(proof?.history).toMatchObject({ failed, missing });
    expect(proof?.statements.map((one) => one.status)).toEqual(["ok"]);
  });

  it("says nothing where all of it applies", async () => {
    const { proof, remarks } = await over({ "migrations/1_orders.sql": orders });
    expect(proof?.history).toEqual({ statements: 1, failed: 0, missing: [] });
    expect(remarks.filter((one) => /apply|missing|measured over/.test(one))).toEqual([]);
  });

  it("counts a reported migration for those that follow it, and not as history", async () => {
    const { proof, remarks } = await over(
      { "migrations/1_orders.sql": orders },
      { "migrations/2_own.sql": "ALTER TABLE orders ADD x int;\nSELECT 1/0;", ...index },
    );
    expect(proof?.history).toEqual({ statements: 1, failed: 0, missing: [] });
    expect(remarks).toContain(
      "migrations/9_index.sql is measured over orders as migrations/2_own.sql leaves it without 1 of its 2 statements",
    );
  });

  it.each<[tool: string, name: string, text: string, says: string | null]>([
    [
      "goose",
      "2_fill.go",
      "package migrations\n\nfunc init() { goose.AddMigrationContext(up, down) }\n",
      "a migration of goose in Go among those of migrations is not read, so that what it makes is missing here",
    ],
    [
      "none, but a file beside them",
      "embed.go",
      "package migrations\n\n//go:embed *.sql\nvar FS embed.FS\n",
      null,
    ],
    [
      "goose, after what is measured",
      "99_fill.go",
      "package migrations\n\nfunc init() { goose.AddMigrationContext(up, down) }\n",
      null,
    ],
  ])("names the migrations between that are not read: %s", async (_, name, text, says) => {
    const { remarks } = await over({
      "migrations/1_orders.sql": goose(orders),
      [`migrations/${name}`]: text,
    });
    expect(remarks.filter((one) => one.includes("among those of"))).toEqual(says === null ? [] : [says]);
  });

  it("makes a role whose name a migration puts together", async () => {
    const { proof } = await over({
      "migrations/1_orders.sql": `${orders}\nDO $$ BEGIN EXECUTE format('GRANT SELECT ON orders TO %I', 'reader' || '_of_orders'); END $$;`,
    });
    expect(proof?.history).toMatchObject({ failed: 0, missing: [] });
  });

  it("has before it what a hosted database has", async () => {
    const { proof, remarks } = await proved(server, {
      history: {
        "supabase/config.toml": 'project_id = "x"\n',
        "supabase/migrations/1_users.sql": `CREATE EXTENSION IF NOT EXISTS "uuid-ossp" WITH SCHEMA extensions;
          CREATE TABLE profiles (id uuid PRIMARY KEY DEFAULT uuid_generate_v4() REFERENCES auth.users ON DELETE CASCADE, key uuid DEFAULT extensions.uuid_generate_v4());
          ALTER TABLE profiles ENABLE ROW LEVEL SECURITY;
          CREATE POLICY own ON profiles TO authenticated USING (auth.uid() = id);
          CREATE POLICY files ON storage.objects FOR SELECT USING (bucket_id = 'a' AND auth.uid()::text = (storage.foldername(name))[1]);
          INSERT INTO storage.buckets (id, name, public) VALUES ('a', 'a', true);
          ALTER PUBLICATION supabase_realtime ADD TABLE profiles;
          GRANT ALL ON profiles TO anon, service_role;`,
      },
      files: { "supabase/migrations/2_index.sql": "CREATE INDEX i ON profiles (key);" },
    });
    expect(proof?.history).toEqual({ statements: 8, failed: 0, missing: [] });
    expect(proof?.statements.map((one) => one.status)).toEqual(["ok"]);
    expect(remarks.join("\n")).toContain("auth, storage and extensions are made as Supabase has them");
  });
});
