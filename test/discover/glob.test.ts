import { expect, test } from "vitest";
import { discover } from "../../src/discover/index.ts";
import { namedPath } from "../../src/discover/named-paths.ts";
import { placeAt } from "../../src/discover/place.ts";
import { namedFolders } from "../../src/discover/select.ts";
import { clean, folder } from "./folder.ts";

const files = [
  "a/db/1.sql",
  "a/db/deep/2.sql",
  "a/db/migrate/001_x.rb",
  "a/db/readme.md",
  "b/db/3.SQL",
  "b/db/migrations/0001_initial.py",
  "b/old.md/4.sql",
  "b/old.md/notes.md",
  "c.sql",
];

/** What a glob means: migrations in SQL, and files in other languages that may be migrations. */
const globs: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  [
    "*/db",
    ["a/db/1.sql", "a/db/deep/2.sql", "b/db/3.SQL"],
    ["a/db/migrate/001_x.rb", "b/db/migrations/0001_initial.py"],
  ],
  [
    "*/db/",
    ["a/db/1.sql", "a/db/deep/2.sql", "b/db/3.SQL"],
    ["a/db/migrate/001_x.rb", "b/db/migrations/0001_initial.py"],
  ],
  [
    "{a,b}/db/*",
    ["a/db/1.sql", "a/db/deep/2.sql", "b/db/3.SQL"],
    ["a/db/migrate/001_x.rb", "b/db/migrations/0001_initial.py"],
  ],
  ["a/**", ["a/db/1.sql", "a/db/deep/2.sql"], ["a/db/migrate/001_x.rb"]],
  ["**/*.sql", ["a/db/1.sql", "a/db/deep/2.sql", "b/old.md/4.sql", "c.sql"], []],
  ["*/*.md", ["b/old.md/4.sql"], []],
  ["*/*/*.md", ["a/db/readme.md", "b/old.md/notes.md"], []],
];

test.each(globs)("%s means the same on a disk and by names, in SQL and in code", (glob, sql, code) => {
  const { path: cwd } = folder(Object.fromEntries(files.map((name) => [name, "SELECT 1;\n"])));
  const found = discover({ settings: [], cwd, paths: [glob], exclude: [], since: null }, { env: clean() });
  expect(found.files.map((one) => one.path)).toEqual(sql);
  const byName = namedPath(placeAt(cwd), [glob]);
  expect(files.filter(byName)).toEqual(sql);
  expect(found.code.map((one) => one.path)).toEqual(code);
});

test("a folder that many named files lie in is looked up once", () => {
  const place = placeAt(folder({ "a/1.sql": "", "a/2.sql": "", "b/3.sql": "" }).path);
  const paths = ["a/1.sql", "a/2.sql", "b/*.sql", "a", "b/3.sql"];
  const named = namedFolders({ paths }, place);
  expect(named.map((absolute) => place.relative(absolute))).toEqual(["a", "b"]);
});
