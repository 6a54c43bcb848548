import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path/posix";
import { fileURLToPath } from "node:url";
import { root } from "../print/place.ts";
import { roomNames } from "../print/rules-index.ts";
import { casesOf } from "../room.ts";

/** Files that are linted, and what stands beside them, by path. */
export interface Seed {
  readonly files: ReadonlyMap<string, string>;
  readonly beside: ReadonlyMap<string, string>;
}

/** The cases of every rule, and the projects of every migration tool. */
export function corpus(): readonly Seed[] {
  const cases = roomNames().flatMap((room) =>
    (["bad", "good"] as const).flatMap((which) =>
      casesOf(room, which).map(({ files, history }): Seed => ({ files, beside: history })),
    ),
  );
  return [...cases, ...projects()];
}

function projects(): readonly Seed[] {
  const top = fileURLToPath(new URL("test/projects", root));
  return readdirSync(top).flatMap((tool) =>
    readdirSync(path.join(top, tool)).flatMap((which) => {
      const folder = path.join(top, tool, which);
      if (!statSync(folder).isDirectory()) return [];
      const all = readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((name) => statSync(path.join(folder, name)).isFile())
        .map((name) => [name, readFileSync(path.join(folder, name), "utf8")] as const);
      const files = new Map(all.filter(([name]) => name.endsWith(".sql")));
      return [{ files, beside: new Map(all.filter(([name]) => !files.has(name))) }];
    }),
  );
}

/** Lines that mean something to a migration tool, psql or a linter. */
export const markers: readonly string[] = [
  "-- +goose Up",
  "-- +goose Down",
  "-- +goose StatementBegin",
  "-- +goose StatementEnd",
  "-- +goose NO TRANSACTION",
  "-- +goose ENVSUB ON",
  "-- migrate:up",
  "-- migrate:up transaction:false",
  "-- migrate:down",
  "-- +migrate Up",
  "-- +migrate Up notransaction",
  "-- +migrate Down",
  "-- +migrate StatementBegin",
  "-- +migrate StatementEnd",
  "--liquibase formatted sql",
  "--changeset a:1",
  "--changeset constructor:__proto__ runInTransaction:false splitStatements:false endDelimiter:/",
  "--rollback DROP INDEX i;",
  "--preconditions onFail:MARK_RAN",
  "--liquibase formatted sql logicalFilePath:toString",
  "-- no-transaction",
  "-- atlas:txmode none",
  "-- atlas:nolint",
  "-- morph:nontransactional",
  "--! Previous: -",
  "--! Hash: sha1:0",
  "--! no-transaction",
  "--! split: 1",
  "--! Included a.sql",
  "-- Up Migration",
  "-- Down Migration",
  "-- pg-delta: transaction=false",
  "-- postgres-migrations disable-transaction",
  "--> statement-breakpoint",
  "\\i other.sql",
  "\\ir ../a.sql",
  "\\include a.sql",
  "\\gexec",
  "\\set name value",
  "\\set __proto__ 1",
  "\\if true",
  "\\endif",
  "\\copy orders from stdin",
  "\\.",
  "\\;",
  ":name",
  ":'constructor'",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a placeholder of Flyway's
  "${schema}",
  "{{ .Name }}",
  "{{#if a}}",
  "<% x %>",
  "DELIMITER //",
  "/",
  "GO",
  "$$",
  "$body$",
  "BEGIN;",
  "COMMIT;",
  "ROLLBACK;",
  "SAVEPOINT constructor;",
  "SET LOCAL lock_timeout = '5s';",
  'SET "__proto__" = 1;',
  "SET search_path = constructor, public;",
  "-- indexwright: ignore create-index-not-concurrent: small",
  "-- indexwright: ignore constructor: x",
  "-- indexwright: ignore-file missing-rollback: x",
  "-- indexwright: ignore",
  "-- squawk-ignore ban-drop-table",
  "-- safety-assured",
  "-- nolint: all",
  "COPY orders FROM stdin;",
];
