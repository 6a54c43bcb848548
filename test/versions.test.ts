import { beforeAll, expect, it } from "vitest";
import { loadGrammar } from "../src/parse/index.ts";
import { overNeededHistory } from "../src/programs/needed-history.ts";
import { rootsOf, versionsOf } from "../src/programs/versions.ts";
import type { Migration, Root, RunFailure } from "../src/types.ts";
import { defaults, discoveryOf } from "./room.ts";

beforeAll(loadGrammar);

/** The root, with a migration in it that breaks its reader. */
function breaking(root: Root): Root {
  const broken = (migration: Migration): Migration => ({
    ...migration,
    get pieces(): never {
      throw new Error("it breaks");
    },
  });
  return { ...root, versions: root.versions.map((one) => ({ ...one, up: one.up.map(broken) })) };
}

it("reads each migration once, where nobody knows the order either", () => {
  const files = ["first", "second"].map((name) => [`migrations/${name}.sql`, "SELECT 1;\n"] as const);
  const [root] = rootsOf(discoveryOf(new Map(files), new Map()), defaults).roots;
  expect(root?.ordered).toBe(false);
  const failures: RunFailure[] = [];
  const failed = (one: RunFailure): void => void failures.push(one);
  expect([...versionsOf(breaking(root as Root), defaults, { failed })]).toHaveLength(2);
  expect(failures.map((one) => one.file?.path)).toEqual(files.map(([path]) => path));
});

/** The root, and the migrations of it that were read, as often as they were. */
function watched(root: Root | undefined): { readonly root: Root; readonly read: readonly string[] } {
  if (!root) throw new Error("no root");
  const read: string[] = [];
  const watching = (migration: Migration): Migration =>
    Object.defineProperty({ ...migration }, "pieces", {
      get: () => {
        read.push(migration.file.path);
        return migration.pieces;
      },
    });
  return {
    root: { ...root, versions: root.versions.map((one) => ({ ...one, up: one.up.map(watching) })) },
    read,
  };
}

const parted = "CREATE TABLE orders (id int) PARTITION BY RANGE (id)";
const part = "CREATE TABLE orders_1 PARTITION OF orders FOR VALUES FROM (1) TO (9)";

function goose(...texts: readonly string[]): ReadonlyMap<string, string> {
  return new Map(texts.map((text, at) => [`migrations/${at + 1}_change.sql`, `-- +goose Up\n${text};\n`]));
}

it("reads each migration once, where one shows of a table what held before it", () => {
  const files = goose(parted, part);
  const { root, read } = watched(rootsOf(discoveryOf(files, new Map()), defaults).roots[0]);
  expect(root.ordered).toBe(true);
  expect([...versionsOf(root, defaults)]).toHaveLength(2);
  expect(read).toEqual([...files.keys()]);
});

it("reads nothing that comes after all that is reported", () => {
  const [first, ...later] = [...goose(parted, part, "CREATE INDEX ON orders (id)")];
  const discovery = discoveryOf(new Map(first ? [first] : []), new Map(later));
  const { root, read } = watched(rootsOf(discovery, defaults).roots[0]);
  expect(root.versions).toHaveLength(3);
  const judged = overNeededHistory(
    root,
    defaults,
    () => {},
    (version) => version.up[0]?.migration.file.path,
  );
  expect(judged).toEqual([first?.[0]]);
  expect(read).toEqual([first?.[0]]);
});

it.each([true, false])(
  "reads nothing of a folder in which nothing is reported, in an order: %s",
  (ordered) => {
    const found = rootsOf(discoveryOf(goose(parted, part), new Map()), defaults).roots[0];
    const { root, read } = watched(found && { ...found, ordered });
    const unchanged = (migration: Migration): Migration => {
      const file = { ...migration.file, changed: "none" as const };
      return Object.create(migration, { file: { value: file, enumerable: true } }) as Migration;
    };
    const old = {
      ...root,
      versions: root.versions.map((one) => ({ ...one, up: one.up.map(unchanged), down: [] })),
    };
    expect(
      overNeededHistory(
        old,
        defaults,
        () => {},
        (version) => version,
      ),
    ).toEqual([]);
    expect(read).toEqual([]);
  },
);
