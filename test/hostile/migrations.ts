/** One migration that means harm, over a table `orders (id bigint PRIMARY KEY, number text)`. */
export interface Hostile {
  readonly name: string;
  readonly sql: string;
}

const many = (statement: string): string =>
  `DO $$ DECLARE d text; BEGIN FOR d IN SELECT datname FROM pg_database WHERE pg_get_userbyid(datdba) = current_user LOOP
  BEGIN EXECUTE format('ALTER DATABASE %I ', d) || '${statement}'; EXCEPTION WHEN OTHERS THEN END; END LOOP; END $$`;

/** What it reaches for outside its database. */
const reaching: Readonly<Record<string, string>> = {
  "a program": "COPY (SELECT 1) TO PROGRAM 'touch /tmp/indexwright-was-here'",
  "a program that writes": "COPY orders FROM PROGRAM 'id'",
  "a file to read": "COPY orders FROM '/etc/passwd'",
  "a file to write": "COPY orders TO '/tmp/indexwright-was-here'",
  "a file by a function": "SELECT pg_read_file('/etc/passwd')",
  "a folder": "SELECT pg_ls_dir('/')",
  "a large object from a file": "SELECT lo_import('/etc/passwd')",
  "a library": "LOAD '/tmp/x.so'",
  "a C function": "CREATE FUNCTION f() RETURNS int LANGUAGE c AS 'libc', 'getpid'",
  "a language without bounds": "CREATE LANGUAGE plpython3u",
  "another server": "CREATE EXTENSION dblink",
  "another server by foreign tables": "CREATE EXTENSION postgres_fdw",
  "files by foreign tables": "CREATE EXTENSION file_fdw",
  "a superuser by SET": "SET ROLE postgres",
  "a superuser by its session": "SET SESSION AUTHORIZATION postgres",
  "a superuser by RESET":
    "RESET ROLE;\nRESET SESSION AUTHORIZATION;\nALTER SYSTEM SET archive_command = 'id'",
  "a superuser by itself": "ALTER ROLE CURRENT_USER SUPERUSER",
  "a superuser by the catalog": "UPDATE pg_authid SET rolsuper = true",
  "a role": "DO $$ BEGIN EXECUTE 'CREATE ROLE mallory SUPERUSER'; END $$",
  "a database": "CREATE DATABASE other",
  "a tablespace": "CREATE TABLESPACE t LOCATION '/tmp'",
  "a replication slot": "SELECT pg_create_physical_replication_slot('x')",
  "a subscription": "CREATE SUBSCRIPTION s CONNECTION 'host=192.0.2.1' PUBLICATION p WITH (connect = false)",
  "an event trigger":
    "CREATE FUNCTION no() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''no''; END';\nCREATE EVENT TRIGGER e ON sql_drop EXECUTE FUNCTION no()",
  "the sessions of others":
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()",
  "the server's configuration": "SELECT pg_reload_conf(), pg_rotate_logfile()",
  "the owner of a table": "ALTER TABLE orders OWNER TO postgres",
  "a security label": "SECURITY LABEL ON TABLE orders IS 'x'",
};

/** What it says, without end. */
const telling: Readonly<Record<string, string>> = {
  "an error of 29 MB": "DO $$ BEGIN RAISE EXCEPTION '%', repeat('x', 29000000); END $$",
  "an error of 100 MB": "DO $$ BEGIN RAISE EXCEPTION '%', repeat('x', 100000000); END $$",
  "an error with details of 29 MB":
    "DO $$ BEGIN RAISE EXCEPTION 'x' USING DETAIL = repeat('y', 29000000), HINT = repeat('z', 29000000); END $$",
  "an error of a million lines": "DO $$ BEGIN RAISE EXCEPTION '%', repeat(E'x\\n', 1000000); END $$",
  "an error in colour, with a bell and a command for the runner":
    "DO $$ BEGIN RAISE EXCEPTION E'\\x1b[31m\\x07\\n::error::x\\n##[group]y\\r<script>'; END $$",
  "notices of 100 MB":
    "DO $$ BEGIN FOR i IN 1..50 LOOP RAISE NOTICE '%', repeat('x', 2000000); END LOOP; END $$",
  "warnings, fifty thousand": "DO $$ BEGIN FOR i IN 1..50000 LOOP RAISE WARNING '%', i; END LOOP; END $$",
  "a row of 100 MB": "SELECT repeat('x', 100000000)",
  "a row of 1,600 columns": `SELECT ${Array.from({ length: 1600 }, (_, n) => `${n} AS c${n}`).join(", ")}`,
  "rows of 200 MB": "SELECT repeat('x', 1000) FROM generate_series(1, 200000)",
  "rows without end": "SELECT i FROM generate_series(1, 100000000000) i",
  "what an INSERT gives back":
    "INSERT INTO orders SELECT i, repeat('x', 1000) FROM generate_series(1, 50000) i RETURNING *",
  "COPY to the client": "COPY (SELECT repeat('x', 1000) FROM generate_series(1, 100000)) TO STDOUT",
  "COPY from a client that has nothing": "COPY orders FROM STDIN",
  notifications:
    "LISTEN here;\nDO $$ BEGIN FOR i IN 1..5000 LOOP PERFORM pg_notify('here', i || repeat('x', 7000)); END LOOP; END $$",
  "settings that are told":
    "DO $$ BEGIN FOR i IN 1..20000 LOOP PERFORM set_config('application_name', 'a' || i, false); END LOOP; END $$",
  "a comment of 70 MB":
    "DO $$ BEGIN EXECUTE format('COMMENT ON TABLE orders IS %L', repeat('x', 70000000)); END $$",
  "a default of 20 MB":
    "DO $$ BEGIN EXECUTE format('ALTER TABLE orders ALTER number SET DEFAULT %L', repeat('x', 20000000)); END $$",
  "a function of 70 MB":
    "DO $$ BEGIN EXECUTE format('CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS %L', 'BEGIN END; --' || repeat('x', 70000000)); END $$",
  "another encoding": "SET client_encoding = 'LATIN1';\nDO $$ BEGIN RAISE EXCEPTION 'größe'; END $$",
};

/** What it does, without end. */
const lasting: Readonly<Record<string, string>> = {
  sleep: "SET statement_timeout = 0;\nSELECT pg_sleep(1e6)",
  "a loop": "DO $$ BEGIN LOOP END LOOP; END $$",
  "a loop that catches each cancellation":
    "SET client_connection_check_interval = 0;\nDO $$ BEGIN LOOP BEGIN PERFORM pg_sleep(1000); EXCEPTION WHEN query_canceled THEN NULL; END; END LOOP; END $$",
  "a loop that catches everything":
    "DO $$ BEGIN LOOP BEGIN PERFORM 1 / 0; EXCEPTION WHEN OTHERS THEN NULL; END; END LOOP; END $$",
  recursion:
    "CREATE FUNCTION f(n int) RETURNS int LANGUAGE plpgsql AS 'BEGIN RETURN f(n + 1); END';\nSELECT f(1)",
  "a query without end":
    "WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM r) SELECT count(*) FROM r",
  "a regular expression": "SELECT repeat('a', 5000) ~ '^(a+)+$|(a*)*b\\1'",
  "a table without end":
    "INSERT INTO orders SELECT i, repeat('x', 1000) FROM generate_series(1, 1000000000) i",
  "a sort on the disk":
    "SELECT count(*) FROM (SELECT i, repeat('x', 500) AS t FROM generate_series(1, 100000000) i ORDER BY t, i OFFSET 1) s",
  "a lock on itself": "BEGIN;\nLOCK TABLE orders;\nSELECT pg_sleep(1e6)",
  "an advisory lock": "SELECT pg_advisory_lock(1)",
  "a trigger that never returns":
    "CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(1e6); RETURN NEW; END';\nCREATE TRIGGER slow BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION slow()",
  "an index whose expression never returns":
    "CREATE FUNCTION slow(text) RETURNS text IMMUTABLE LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(1e6); RETURN $1; END';\nINSERT INTO orders VALUES (-1, 'x');\nCREATE INDEX CONCURRENTLY i ON orders (slow(number))",
  "thousands of tables":
    "DO $$ BEGIN FOR i IN 1..500 LOOP EXECUTE format('CREATE TABLE t%s (a int PRIMARY KEY)', i); END LOOP; END $$",
  "its own end": "SELECT pg_terminate_backend(pg_backend_pid())",
  "a value of a gigabyte": "CREATE TABLE big AS SELECT repeat('x', 1073741824) AS a",
};

/** What it goes through, row by row. */
const rewriting: Readonly<Record<string, string>> = {
  "a table into another":
    "CREATE TABLE copied AS SELECT * FROM orders;\nCREATE INDEX copied_number ON copied (number)",
  "all rows into one": "SELECT array_agg(o ORDER BY o.number) FROM orders o",
  "pairs of rows into one": "SELECT array_agg(a.number || b.number) FROM orders a, orders b",
  "the table that it is in": "VACUUM FULL orders",
  "every table there is": "VACUUM FULL",
};

/** What it leaves. */
const leaving: Readonly<Record<string, string>> = {
  templates: many("IS_TEMPLATE true"),
  "closed databases": many("ALLOW_CONNECTIONS false"),
  "databases for nobody": many("CONNECTION LIMIT 0"),
  "databases that are read-only": many("SET default_transaction_read_only = on"),
  "hardly any time": many("SET statement_timeout = 1"),
  "hardly any time to sit idle": many("SET idle_session_timeout = 1"),
  "its own functions before the server's": `CREATE SCHEMA evil;\nCREATE FUNCTION evil.pg_database_size(name) RETURNS bigint LANGUAGE sql AS 'SELECT 1::bigint';\n${many("SET search_path = evil, pg_catalog")}`,
  "literals of another kind": many("SET standard_conforming_strings = off"),
  "a prepared transaction": "BEGIN;\nCREATE TABLE p (a int);\nPREPARE TRANSACTION 'x'",
  "a transaction that stays open": "BEGIN;\nLOCK TABLE orders",
  "a role that cannot come in":
    "DO $$ BEGIN EXECUTE 'ALTER ROLE CURRENT_USER CONNECTION LIMIT 0'; EXCEPTION WHEN OTHERS THEN EXECUTE 'ALTER ROLE CURRENT_USER PASSWORD ''x'''; END $$",
  "settings of its role": "DO $$ BEGIN EXECUTE 'ALTER ROLE CURRENT_USER SET statement_timeout = 1'; END $$",
  "large objects": "SELECT lo_from_bytea(0, 'x') FROM generate_series(1, 1000)",
  "default privileges": "ALTER DEFAULT PRIVILEGES GRANT ALL ON TABLES TO PUBLIC",
  "a schema without public": "DROP SCHEMA public CASCADE",
  "names that are SQL":
    'CREATE TABLE "x\'; DROP ROLE postgres; --" ("$1" int, "__proto__" int, "::error::" int);\nCREATE INDEX "constructor" ON "x\'; DROP ROLE postgres; --" ("$1")',
};

const all: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ["reaches for", reaching],
  ["says", telling],
  ["does", lasting],
  ["rewrites", rewriting],
  ["leaves", leaving],
];

export const hostile: readonly Hostile[] = all.flatMap(([verb, list]) =>
  Object.entries(list).map(([name, sql]) => ({ name: `${verb} ${name}`, sql: `${sql};\n` })),
);
