import { beforeAll, expect, it } from "vitest";
import { loadLanguages } from "../../src/read/code/languages.ts";
import { read } from "../../src/read/index.ts";
import { memoryTree } from "./memory-tree.ts";

beforeAll(() => loadLanguages(["javascript"]));

const migration = `import { Migration } from "@mikro-orm/migrations";
export class Migration20260101000000 extends Migration {
  override isTransactional() { return false; }
  override async up() { this.addSql("create index concurrently a_b on a (b)"); }
}
`;

function sending(configuration: Readonly<Record<string, string>>) {
  const code = [
    { path: "src/migrations/Migration20260101000000.ts", text: migration, changed: "all" as const },
  ];
  const beside = {
    "package.json": '{ "dependencies": { "@mikro-orm/migrations": "7.2.1" } }',
    ...configuration,
  };
  const options = { code, detecting: true, tool: null, execution: null, overrides: () => ({}) };
  const { roots } = read([], memoryTree({ [code[0]?.path ?? ""]: migration, ...beside }), options);
  const [up] = roots[0]?.versions[0]?.up ?? [];
  return { execution: up?.execution, holds: up?.openBeside?.holds };
}

it.each([
  ["exported by default", "export default { migrations: { allOrNothing: false } };"],
  [
    "of a constant",
    "const config: Options = { migrations: { allOrNothing: false } };\nexport default config;",
  ],
  ["in a call", "export default defineConfig({ migrations: { allOrNothing: false } });"],
  ["of CommonJS", "module.exports = { migrations: { allOrNothing: false } };"],
])("a migration that leaves the transaction of all has none beside it: %s", (_, text) => {
  for (const path of ["mikro-orm.config.ts", "src/mikro-orm.config.ts"])
    expect(sending({ [path]: text })).toEqual({ execution: "autocommit", holds: undefined });
});

it("without `allOrNothing: false` it runs beside that", () => {
  const text = "export default { migrations: { path: 'src/migrations' } };";
  expect(sending({ "mikro-orm.config.ts": text })).toEqual({ execution: "autocommit", holds: "pending" });
});

it("where no transaction is opened there is none beside it", () => {
  const text = "export default { migrations: { transactional: false } };";
  expect(sending({ "mikro-orm.config.ts": text })).toEqual({ execution: "autocommit", holds: undefined });
});

it.each([
  ["make.call(this);", "async function make(this: Migration) {"],
  ["make.apply(this, []);", "async function make(this: Migration20260101000000) {"],
  ["make.bind(this)();", "function make() {"],
  ["make(this);", "function make(self) {\n  self.addSql('create index b on a (b)');\n  return;"],
])("a function of the file that is called on the migration sends what it adds: %s", (call, head) => {
  const path = "src/migrations/Migration20260101000000.ts";
  const text = `import { Migration } from "@mikro-orm/migrations";
export class Migration20260101000000 extends Migration {
  async up() { ${call} }
}
${head}
  this.addSql("create index b on a (b)");
}
`;
  const code = [{ path, text, changed: "all" as const }];
  const tree = memoryTree({
    [path]: text,
    "package.json": '{ "dependencies": { "@mikro-orm/migrations": "7.2.1" } }',
  });
  const options = { code, detecting: true, tool: null, execution: null, overrides: () => ({}) };
  const [up] = read([], tree, options).roots[0]?.versions[0]?.up ?? [];
  const sent = up?.sent?.flatMap((one) => (one.kind === "message" ? one.sql : one.message)) ?? [];
  expect(sent).toContain("create index b on a (b)");
});
