import { describe, expect, test } from "vitest";
import { folderSettings } from "../../src/read/folder-settings.ts";

/** What all tools together find named in a file. */
function named(name: string, text: string): readonly string[] {
  return folderSettings
    .filter(({ file }) => file.test(name))
    .flatMap(({ folders }) => folders(text) ?? [])
    .map(({ folder }) => folder);
}

const said: readonly (readonly [name: string, text: string, folders: readonly string[]])[] = [
  ["flyway.toml", '[flyway]\nlocations = [\n  "filesystem:a", # filesystem:no\n  "classpath:b",\n]\n', ["a"]],
  ["flyway.toml", '[environments.x.flyway]\nlocations = ["filesystem:a"]\n', ["a"]],
  [
    "application.yml",
    "a:\n  locations:\n    - filesystem:x\n    - filesystem:y\n---\nb: filesystem:z\n",
    ["x", "y", "z"],
  ],
  ["application.yml", "# locations: filesystem:no\nx: 'filesystem:a,filesystem:b'\n", ["a", "b"]],
  [
    "application.properties",
    "spring.flyway.locations = filesystem:a , classpath:b\n#x=filesystem:c\n",
    ["a"],
  ],
  ["pom.xml", "<!-- filesystem:no -->\n<x>filesystem:a</x>\n", ["a"]],
  ["build.gradle.kts", '// filesystem:no\nlocations = arrayOf("filesystem:a")\n', ["a"]],
  ["sqitch.conf", '[core]\n\ttop_dir = "a b" ; old\n\t# revert_dir = no\n\tDeploy_Dir = c\n', ["a b", "c"]],
  [
    ".env",
    "# DBMATE_MIGRATIONS_DIR=no\n export DBMATE_MIGRATIONS_DIR='a'\nGOOSE_MIGRATION_DIR=b\n",
    ["a", "b"],
  ],
  ["atlas.hcl", '# dir = "no"\n/* dir = "no" */ migration { dir = "file://a?format=goose" }\n', ["a"]],
  ["drizzle.config.ts", '/* out: "no" */ export default { out: "a" }; // out: "no"\n', ["a"]],
  ["drizzle.config.ts", "export default { out: folder };\n", []],
  [
    "knexfile.js",
    "x = { directory: [\n  path.join(__dirname, 'a', 'b'),\n  `$" + "{__dirname}/c`, 'd' ] }\n",
    ["a/b", "c", "d"],
  ],
  ["diesel.toml", '[print_schema]\nfile = "no"\n[migrations_directory]\ndir = "a"\n', ["a"]],
  ["dbconfig.yml", "x: { dir: a }\ny:\n  dir: &d b\nz:\n  dir: *d\n", ["a", "b", "b"]],
  [".gmrc", "{\n\t/* \"migrationsFolder\": 'no' */\n\tmigrationsFolder: 'a', // so\n}\n", ["a"]],
  ["package.json", '\uFEFF{\n\t"node-pg-migrate": { "migrations-dir": "a" }\n}\n', ["a"]],
  [
    "alembic.ini",
    "[alembic]\n# script_location = no\nscript_location: %(here)s/a\nversion_locations = %(here)s/b:%(here)s/c\n    ../d\n",
    ["a", "b", "c", "../d"],
  ],
  ["pyproject.toml", '[tool.alembic]\nscript_location = "%(here)s/a"\n', ["a"]],
  [
    "liquibase.properties",
    "liquibase.command.changelogFile: file:a/x.sql\nsearchPath=b,c\n",
    ["a/x.sql", "b", "c"],
  ],
  [
    "phinx.json",
    '{ "paths": { "migrations": ["%%PHINX_CONFIG_DIR%%/a", "b"] }, "migrations": "no" }',
    ["a", "b"],
  ],
  ["phinx.php", "<?php # 'migrations' => 'no'\nreturn ['migrations' => __DIR__ . '/a'];\n", ["a"]],
];

test.each(said)("%s: %j", (name, text, folders) => {
  expect(named(name, text)).toEqual(folders);
});

describe("a configuration that its tool could not read either", () => {
  const hostile = [
    "a: [",
    "\u0000",
    "[[[",
    "{".repeat(50_000),
    "a: &a [*a]\nb: *c\n",
    "x = = =\n",
    `a${" ".repeat(300_000)}b`,
  ];
  const files = folderSettings.map(({ file }) => file);
  const names = [...new Set(said.map(([name]) => name))];

  test.each(names)("names nothing, and costs no time: %s", (name) => {
    const start = performance.now();
    for (const text of hostile) expect(named(name, text)).toEqual([]);
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  test("of every tool was tried", () => {
    const untried = files.filter(
      (file) => ![...names, ".gmrc.js", "prisma.config.ts", ".sequelizerc"].some((name) => file.test(name)),
    );
    expect(untried).toEqual([]);
  });
});
