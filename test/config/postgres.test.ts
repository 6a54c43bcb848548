import { expect, test } from "vitest";
import { nothing } from "../../src/config/given-options.ts";
import { configure } from "../../src/config/index.ts";
import { detectPostgres, versionInImage } from "../../src/config/postgres.ts";
import { treeAt } from "../../src/discover/index.ts";
import { folder } from "../discover/folder.ts";

test.each([
  ["postgres:16", 16],
  ["postgres:16.4-alpine@sha256:abc", 16],
  ["docker.io/library/postgres:15-bookworm", 15],
  ["localhost:5000/postgres:14", 14],
  ["pgvector/pgvector:pg16", 16],
  ["pgvector/pgvector:0.8.0-pg17", 17],
  ["timescale/timescaledb:2.14.2-pg15", 15],
  ["timescale/timescaledb-ha:pg16.3-ts2.15", 16],
  ["postgis/postgis:16-3.4", 16],
  ["supabase/postgres:15.1.0.117", 15],
  ["bitnami/postgresql:17.2.0", 17],
  ["cimg/postgres:14.9", 14],
  [`postgres:$\{PG:-16}-alpine`, 16],
  ["postgres", null],
  ["postgres:latest", null],
  [`postgres:$\{{ matrix.pg }}`, null],
  ["pgvector/pgvector:0.8.0", null],
  ["redis:7", null],
  ["node:20-pgadmin", null],
  ["mysql:16", null],
])("%s", (image, version) => {
  expect(versionInImage(image)).toBe(version);
});

const detect = (files: Readonly<Record<string, string>>) => detectPostgres(treeAt(folder(files).path));

test("a compose file goes before CI; the oldest server decides", () => {
  const ci =
    "jobs:\n  test:\n    services:\n      db: {image: 'postgres:14'}\n      other: {image: 'postgres:15'}\n";
  const compose =
    "services:\n  cache: {image: redis:7}\n  db:\n    image: postgres:16-alpine\n  new: {image: 'postgres:17'}\n";
  expect(detect({ ".github/workflows/ci.yml": ci })).toEqual({
    version: 14,
    minor: null,
    why: ".github/workflows/ci.yml runs postgres:14",
  });
  expect(detect({ ".github/workflows/ci.yml": ci, "compose.yaml": compose })?.version).toBe(16);
  expect(detect({ "docker-compose.yml": "services: {db: {image: 'postgres:11'}}" })?.version).toBe(14);
  const { path: cwd } = folder({ "docker-compose.yml": "services: {db: {image: 'postgres:11'}}" });
  expect(configure(nothing, cwd, { rules: [], tools: [] }).remarks).toEqual([
    "PostgreSQL 11 (docker-compose.yml) is not supported; migrations are read as for PostgreSQL 14",
  ]);
});

test.each([
  ["postgres:14.2-alpine", 2],
  ["localhost:5000/postgres:14.0", 0],
  ["timescale/timescaledb-ha:pg14.3-ts2.15", 3],
  [`postgres:$\{PG:-14.12}`, 12],
  ["timescale/timescaledb:2.14.2-pg14", null],
  ["postgis/postgis:14-3.4", null],
  ["postgres:11.2", null],
])("the minor version of %s", (image, minor) => {
  expect(detect({ "compose.yml": `services: {db: {image: '${image}'}}` })).toMatchObject({
    version: 14,
    minor,
  });
});

test("what is no compose file says nothing", () => {
  for (const text of [
    "",
    "[",
    "services: 5",
    "services: [postgres:16]",
    "services:\n  db: {build: .}",
    "services: &a {x: *a}",
    "- a",
  ])
    expect(detect({ "compose.yml": text })).toBeNull();
});
