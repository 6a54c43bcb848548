import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, expect, it, vi } from "vitest";
import type {
  CodeAction,
  Hover,
  InlayHint,
  TextDocumentEdit,
  TextEdit,
} from "vscode-languageserver-protocol/node";
import { repository } from "../discover/folder.ts";
import { Editor, editedText } from "./editor.ts";

vi.setConfig({ testTimeout: 120_000 });

const orders =
  "-- +goose Up\nCREATE TABLE orders (id bigint PRIMARY KEY, at date);\n\n-- +goose Down\nDROP TABLE orders;\n";
const plain =
  "-- +goose Up\nCREATE INDEX orders_at_idx ON orders (at);\n\n-- +goose Down\nDROP INDEX orders_at_idx;\n";

let editor: Editor | null = null;
afterEach(() => {
  editor?.leave();
  editor = null;
});

async function started(files: Readonly<Record<string, string>>, options: object = {}): Promise<Editor> {
  const made = repository({ "migrations/1_orders.sql": orders, ...files });
  made.commit();
  editor = new Editor(made.path);
  await editor.begin(options);
  return editor;
}

const actionsAt = (at: Editor, uri: string, line: number): Promise<CodeAction[]> =>
  at.connection.sendRequest("textDocument/codeAction", {
    textDocument: { uri },
    range: { start: { line, character: 0 }, end: { line, character: 3 } },
    context: { diagnostics: [] },
  });

it("says what is found as somebody types, and where it comes from, and ends as it should", async () => {
  const at = await started({});
  const uri = at.uri("migrations/2_at.sql");
  await at.open(uri, plain);
  const first = await at.said(uri, (all) => all.length > 1);
  expect(first.find(({ code }) => code === "create-index-not-concurrent")).toMatchObject({
    range: { start: { line: 1, character: 0 }, end: { line: 1, character: 41 } },
    severity: 1,
    source: "indexwright",
  });
  const related = await at.said(uri, (all) =>
    all.some(({ relatedInformation = [] }) => relatedInformation.length > 0),
  );
  expect(
    related.flatMap(({ relatedInformation = [] }) =>
      relatedInformation.map(({ message, location }) => [message, location.uri, location.range.start.line]),
    ),
  ).toContainEqual(["orders is made here", at.uri("migrations/1_orders.sql"), 1]);
  const insert = {
    range: { start: { line: 1, character: 12 }, end: { line: 1, character: 12 } },
    text: " CONCURRENTLY",
  };
  await at.change(uri, insert);
  await at.said(uri, (all) => all.some(({ code }) => code === "concurrently-in-transaction"));
  await at.change(uri, {
    text: "-- +goose NO TRANSACTION\n-- +goose Up\nDROP INDEX CONCURRENTLY IF EXISTS orders_at_idx;\nCREATE INDEX CONCURRENTLY orders_at_idx ON orders (at);\n\n-- +goose Down\nDROP INDEX CONCURRENTLY IF EXISTS orders_at_idx;\n",
  });
  await at.rules(uri);
  expect(await at.end()).toBe(0);
});

it("tells what is sent, and which lock that takes", async () => {
  const at = await started({}, { inlayHints: true });
  const uri = at.uri("migrations/2_at.sql");
  await at.open(uri, plain);
  await at.said(uri, (all) => all.some(({ relatedInformation = [] }) => relatedInformation.length > 0));
  const hover: Hover | null = await at.connection.sendRequest("textDocument/hover", {
    textDocument: { uri },
    position: { line: 1, character: 3 },
  });
  expect(JSON.stringify(hover?.contents)).toMatch(
    /create-index-not-concurrent.*Sent\*\* by goose, on the way up: `transaction`, in a transaction.*Lock:\*\* SHARE on orders/,
  );
  const none = await at.connection.sendRequest("textDocument/hover", {
    textDocument: { uri },
    position: { line: 2, character: 0 },
  });
  expect(none).toBeNull();
  const hints: InlayHint[] = await at.connection.sendRequest("textDocument/inlayHint", {
    textDocument: { uri },
    range: { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } },
  });
  expect(hints.map(({ label, position }) => [label, position])).toEqual([
    ["SHARE on orders", { line: 1, character: 42 }],
    ["ACCESS EXCLUSIVE on orders", { line: 4, character: 25 }],
  ]);
});

it("repairs the migration, of which nothing is said then; and silences a finding with a reason", async () => {
  const at = await started({ "migrations/2_at.sql": plain });
  const uri = at.uri("migrations/3_more.sql");
  const text = plain.replaceAll("orders_at_idx", "orders_more_idx").replace("(at)", "(id, at)");
  await at.open(uri, text);
  await at.said(uri, (all) => all.length > 0);
  const actions = await actionsAt(at, uri, 1);
  const titles = actions.map(({ title }) => title);
  expect(titles).toEqual(
    expect.arrayContaining([
      "Repair the whole migration",
      "Ignore create-index-not-concurrent here, with a reason",
    ]),
  );
  const silence = actions.find(({ title }) => title.startsWith("Ignore create-index"));
  const [directive] = editsOf(silence, uri);
  expect(directive?.newText).toBe(
    "-- indexwright: ignore create-index-not-concurrent: say why it does not apply here\n",
  );
  const repair: CodeAction = await at.connection.sendRequest(
    "codeAction/resolve",
    actions.find(({ title }) => title.startsWith("Repair")),
  );
  expect(repair.disabled).toBeUndefined();
  const mended = editedText(text, editsOf(repair, uri));
  expect(mended).toContain("CREATE INDEX CONCURRENTLY");
  await at.change(uri, { text: mended });
  await at.rules(uri);
});

function editsOf(action: CodeAction | undefined, uri: string): readonly TextEdit[] {
  const changes = (action?.edit?.documentChanges ?? []) as TextDocumentEdit[];
  return changes.filter((one) => one.textDocument?.uri === uri).flatMap(({ edits }) => edits as TextEdit[]);
}

it("what may have been applied is not written anew: the action says so", async () => {
  const at = await started({ "migrations/2_at.sql": plain });
  const uri = at.uri("migrations/2_at.sql");
  await at.open(uri, plain);
  await at.said(uri, (all) => all.length > 0);
  const action = (await actionsAt(at, uri, 1)).find(({ title }) => title.startsWith("Repair"));
  const resolved: CodeAction = await at.connection.sendRequest("codeAction/resolve", action);
  const touched = editsOf(resolved, uri);
  expect([touched, resolved.disabled?.reason ?? "a new migration"]).toEqual([
    [],
    expect.stringMatching(/applied|new migration/),
  ]);
});

it("reads migrations in code, and runbooks; and nothing of other files", async () => {
  const at = await started({
    "Gemfile.lock": "GEM\n  specs:\n    activerecord (7.1.0)\n",
    "db/migrate/20240101000000_a.rb":
      "class A < ActiveRecord::Migration[7.1]\n  def change\n    create_table :users\n  end\nend\n",
  });
  const ruby = at.uri("db/migrate/20240102000000_b.rb");
  await at.open(
    ruby,
    "class B < ActiveRecord::Migration[7.1]\n  def change\n    add_index :users, :id\n  end\nend\n",
  );
  await at.said(ruby, (all) =>
    all.some(({ code, range }) => code === "create-index-not-concurrent" && range.start.line === 2),
  );
  const page = at.uri("docs/indexes.md");
  await at.open(page, "# Indexes\n\n```bash\npsql -c 'CREATE INDEX a ON orders (at)'\n```\n");
  await at.said(page, (all) => all.some(({ code }) => code === "create-index-not-concurrent"));
  for (const [name, text] of [
    ["queries/report.sql", "CREATE INDEX a ON orders (at);"],
    ["README.md", "# Nothing\n"],
    ["src/a.ts", "export const a = 1;\n"],
  ] as const) {
    await at.open(at.uri(name), text);
    expect(await at.quiet(at.uri(name))).toEqual([]);
  }
});

it("obeys the configuration, and shows its mistakes where they stand", async () => {
  const made = repository({
    "migrations/1_orders.sql": orders,
    ".indexwright.yml": "rules:\n  create-index-not-concurent: off\n",
  });
  made.commit();
  editor = new Editor(made.path);
  await editor.begin();
  const uri = editor.uri("migrations/2_at.sql");
  await editor.open(uri, plain);
  const [mistake] = await editor.said(editor.uri(".indexwright.yml"), (all) => all.length > 0);
  expect(mistake).toMatchObject({ severity: 1, range: { start: { line: 1 } } });
  expect(mistake?.message).toContain("create-index-not-concurrent");
  made.write({ ".indexwright.yml": "rules:\n  create-index-not-concurrent: off\n" });
  await editor.connection.sendNotification("workspace/didChangeWatchedFiles", { changes: [] });
  await editor.said(editor.uri(".indexwright.yml"), (all) => all.length === 0);
  const left = await editor.said(
    uri,
    (all) => all.length > 0 && !all.some(({ code }) => code === "create-index-not-concurrent"),
  );
  expect(left.map(({ code }) => code)).toContain("drop-index-not-concurrent");
});

it("leaves alone what the configuration leaves out", async () => {
  const at = await started({
    ".indexwright.yml": 'exclude: ["migrations/2_*"]\n',
    "migrations/2_at.sql": plain,
  });
  const [left, other] = [at.uri("migrations/2_at.sql"), at.uri("migrations/3_at.sql")];
  await at.open(left, plain);
  await at.open(other, plain.replaceAll("orders_at_idx", "orders_other_idx"));
  await at.said(other, (all) => all.some(({ code }) => code === "create-index-not-concurrent"));
  expect(await at.quiet(left)).toEqual([]);
});

it("takes the text of an editor for the disk's, in other files too", async () => {
  const at = await started({});
  const [table, index] = [at.uri("migrations/1_orders.sql"), at.uri("migrations/2_at.sql")];
  await at.open(table, orders.replace("at date", "placed date"));
  await at.open(
    index,
    plain
      .replace("CREATE INDEX", "CREATE INDEX CONCURRENTLY")
      .replace("-- +goose Up", "-- +goose NO TRANSACTION\n-- +goose Up"),
  );
  await at.said(index, (all) => all.some(({ code }) => code === "unknown-column"));
  expect(readFileSync(path.join(at.folder, "migrations/1_orders.sql"), "utf8")).toBe(orders);
});

it("outlives whatever it is asked", async () => {
  const at = await started({});
  const strange = [
    "untitled:Untitled-1",
    "git:/a/b.sql",
    "file:///etc/passwd",
    pathToFileURL(path.dirname(at.folder)).href,
    at.uri("migrations/%2e%2e/%2e%2e/x.sql"),
    "no uri at all",
    at.uri("migrations/a%00b.sql"),
  ];
  for (const uri of strange) {
    await at.open(uri, plain);
    expect(await actionsAt(at, uri, 1)).toEqual([]);
  }
  const huge = at.uri("migrations/9_huge.sql");
  await at.open(huge, `${plain}-- ${"x".repeat(10_000_000)}\n`);
  expect(await at.quiet(huge)).toEqual([]);
  await expect(at.connection.sendRequest("workspace/nothing", {})).rejects.toThrow(/nothing/i);
  await at.connection.sendNotification("$/unheard", {});
  const gone = at.uri("migrations/2_gone.sql");
  await at.open(gone, plain);
  await at.connection.sendNotification("textDocument/didClose", { textDocument: { uri: gone } });
  rmSync(path.join(at.folder, ".git"), { recursive: true, force: true });
  const uri = at.uri("migrations/3_at.sql");
  await at.open(uri, "CREATE INDEX (((");
  await at.said(uri, (all) => all.length > 0);
  await at.connection.sendNotification("exit");
  expect(await at.ended()).toBe(1);
});
