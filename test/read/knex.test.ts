import { beforeAll, describe, expect, it } from "vitest";
import { loadLanguages } from "../../src/read/code/languages.ts";
import { read } from "../../src/read/index.ts";
import { memoryTree } from "./memory-tree.ts";

beforeAll(() => loadLanguages(["javascript"]));

/** Each text that is sent; "?" before what is not read, with what is said of it. */
function sentBy(body: string): readonly string[] {
  const path = "migrations/20260101000000_a.js";
  const text = `import { Users } from "../schema";\nexports.up = (knex) => {\n${body}\n};\n`;
  const tree = memoryTree({
    [path]: text,
    "package.json": '{ "dependencies": { "knex": "3.3.0", "pg": "8" } }',
  });
  const code = [{ path, text, changed: "all" as const }];
  const options = { code, detecting: true, tool: null, execution: null, overrides: () => ({}) };
  return read([], tree, options)
    .roots.flatMap(({ versions }) => versions.flatMap(({ up }) => up.flatMap(({ sent }) => sent ?? [])))
    .map((one) => (one.kind === "message" ? one.sql : `? ${one.message}`));
}

describe("a foreign key", () => {
  const lost = "? what the foreign key refers to is not a literal";
  it.each([
    ["t.foreign('author').references(Users.col.id).onDelete('CASCADE')", [lost]],
    ["t.uuid('author').references(Users.col.id)", ['alter table "posts" add column "author" uuid', lost]],
    [
      "t.foreign('author').references('users.id')",
      [
        'alter table "posts" add constraint "posts_author_foreign" foreign key ("author") references "users" ("id")',
      ],
    ],
    // Knex sends nothing for a key without a table.
    ["t.foreign('author').references('id')", []],
  ])("%s", (call, sent) => {
    expect(sentBy(`return knex.schema.alterTable("posts", (t) => { ${call}; });`)).toEqual(sent);
  });
});
