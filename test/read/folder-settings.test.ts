import { describe, expect, test } from "vitest";
import { folderSettings } from "../../src/read/folder-settings.ts";
import { quietClock } from "../processor.ts";

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
  [
    "application.yml",
    "v: @project.version@\na:\n\tb: `c`\nspring.flyway.locations: filesystem:x\n---\na: *no\n---\nb: filesystem:y\n",
    ["x", "y"],
  ],
  [
    "application.properties",
    "# no \\\na filesystem:x,\\\n  filesystem:y\nb=filesystem:C\\\\\nc=filesystem:z",
    ["x", "y", "C\\\\", "z"],
  ],
  ["pom.xml", "<!-- filesystem:no -->\n<x>filesystem:a</x>\n", ["a"]],
  ["build.gradle.kts", '// filesystem:no\nlocations = arrayOf("filesystem:a")\n', ["a"]],
  ["sqitch.conf", '[core]\n\ttop_dir = "a b" ; old\n\t# revert_dir = no\n\tDeploy_Dir = c\n', ["a b", "c"]],
  [
    ".env",
    "# DBMATE_MIGRATIONS_DIR=no\n export DBMATE_MIGRATIONS_DIR='a'\nGOOSE_MIGRATION_DIR=b\n",
    ["a", "b"],
  ],
  [".env", 'DBMATE_MIGRATIONS_DIR="a" # no\nGOOSE_MIGRATION_DIR=b # no\n', ["a", "b"]],
  ["atlas.hcl", '# dir = "no"\n/* dir = "no" */ migration { dir = "file://a?format=goose" }\n', ["a"]],
  ["drizzle.config.ts", '/* out: "no" */ export default { out: "a" }; // out: "no"\n', ["a"]],
  ["drizzle.config.ts", "export default { out: folder };\n", []],
  [
    "knexfile.js",
    "x = { directory: [\n  path.join(__dirname, 'a', 'b'),\n  `$" + "{__dirname}/c`, 'd' ] }\n",
    ["a/b", "c", "d"],
  ],
  [
    "knexfile.js",
    `x = { directory: [${"\n  './some/folder/of/migrations',".repeat(30)} "a, b", resolve("c", "d"),] }`,
    [...Array.from({ length: 30 }, () => "./some/folder/of/migrations"), "a, b", "c/d"],
  ],
  ["diesel.toml", '[print_schema]\nfile = "no"\n[migrations_directory]\ndir = "a"\n', ["a"]],
  ["dbconfig.yml", "x: { dir: a }\ny:\n  dir: &d b\nz:\n  dir: *d\n", ["a", "b", "b"]],
  ["dbconfig.yml", "eu.x: { dir: a }\n", ["a"]],
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
  ["phinx.php", "<?php return ['migrations' => array('X' => 'a', __DIR__ . '/b')];\n", ["a", "b"]],
  ["phinx.php", "<?php return ['migrations' => ['X' => 'a', \"Y\" => __DIR__ . '/b']];\n", ["a", "b"]],
  ["phinx.php", "<?php # 'migrations' => 'no'\nreturn ['migrations' => __DIR__ . '/a'];\n", ["a"]],
];

test.each(said)("%s: %j", (name, text, folders) => {
  expect(named(name, text)).toEqual(folders);
});

const aliases = `a: &a {x: 1}\nb: [${"*a,".repeat(101)}]\n`;

test.each([
  ["application.yml", `${aliases}c: filesystem:x\n`],
  ["dbconfig.yml", `${aliases}c: { dir: x }\n`],
  ["phinx.yml", `${aliases}paths: { migrations: x }\n`],
  ["flyway.toml", `a = ${"[".repeat(2_000)}${"]".repeat(2_000)}\nb = "filesystem:x"\n`],
])("more than anybody looks through is told: %s", (name, text) => {
  const [setting] = folderSettings.filter(({ file }) => file.test(name));
  expect(setting?.folders(text)).toBeNull();
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
    "\n".repeat(100_000),
    "\r".repeat(100_000),
    `a = ${" #".repeat(200_000)}\u2028x`,
    `${"\\".repeat(200_000)}x`,
    "\\\n".repeat(100_000),
    `out: [${",".repeat(20_000)}`,
  ];
  const files = folderSettings.map(({ file }) => file);
  const names = [...new Set(said.map(([name]) => name))];

  test.each(names)("names nothing, and costs no time: %s", (name) => {
    const spent = quietClock();
    for (const text of hostile) expect(named(name, text)).toEqual([]);
    expect(spent()).toBeLessThan(5_000);
  });

  test("of every tool was tried", () => {
    const untried = files.filter(
      (file) => ![...names, ".gmrc.js", "prisma.config.ts", ".sequelizerc"].some((name) => file.test(name)),
    );
    expect(untried).toEqual([]);
  });
});
