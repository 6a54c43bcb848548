import { describe, expect, it } from "vitest";
import { lint } from "../../src/programs/lint.ts";
import { defaults, discoveryOf } from "../room.ts";

async function remarksOn(files: Readonly<Record<string, string>>, detecting: boolean) {
  const discovery = { ...discoveryOf(new Map(Object.entries(files)), new Map()), detecting };
  return (await lint(discovery, defaults, new Set())).remarks;
}

const versions = (count: number, name: (at: number) => string, text: string) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [name(at), text]));

const plain =
  "plain: no configuration, lock or journal file and no marker of a migration tool (name one with --tool where one applies it)";

describe("what is to be said of many folders alike is one note", () => {
  it.each<[number, string]>([
    [1, "Read migrations/0"],
    [2, "Read 2 folders (migrations/0, migrations/1)"],
    [
      14,
      `Read 14 folders (${Array.from({ length: 14 }, (_, at) => `migrations/${at}`)
        .sort()
        .slice(0, 10)
        .join(", ")} and 4 others)`,
    ],
  ])("how %i of them were recognised", async (count, says) => {
    const files = versions(count, (at) => `migrations/${at}/1.sql`, "CREATE TABLE t (id int);\n");
    expect(await remarksOn(files, true)).toEqual([`${says} as ${plain}`]);
  });

  it("but not of those that were recognised by other words", async () => {
    const files = {
      ...versions(2, (at) => `migrations/${at}/1.sql`, "CREATE TABLE t (id int);\n"),
      "goose/1.sql": "-- +goose Up\nCREATE TABLE t (id int);\n",
    };
    expect(await remarksOn(files, true)).toEqual([
      expect.stringMatching(/^Read goose as goose: /),
      `Read 2 folders (migrations/0, migrations/1) as ${plain}`,
    ]);
  });

  it("why they are not read, with the place that shows it", async () => {
    const lite = versions(
      3,
      (at) => `store/${at}/1.sql`,
      "CREATE TABLE t (\n  id INTEGER AUTOINCREMENT\n);\n",
    );
    const files = { ...lite, "other/1.sql": "CREATE TABLE `t` (id int) ENGINE=InnoDB;\n" };
    expect(await remarksOn(files, false)).toEqual([
      "other is not read: other/1.sql is written for MySQL: ENGINE=InnoDB on line 1",
      "3 paths (store/0, store/1, store/2) are not read: they are written for SQLite, as store/0/1.sql: AUTOINCREMENT on line 2",
    ]);
  });
});
