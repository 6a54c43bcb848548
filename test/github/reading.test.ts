import { describe, expect, it } from "vitest";
import { blobSha } from "../../src/github/blob.ts";
import { baseSha, type File, headSha, newPull } from "./loopback/world.ts";
import { eachTestItsGitHub, failureIn, talkTo, told } from "./open.ts";

eachTestItsGitHub();

const file = (filename: string, more: Partial<File> = {}): File => {
  return { filename, status: "added", sha: "a".repeat(40), patch: "@@ -0,0 +1 @@\n+x", ...more };
};

describe("a pull request", () => {
  it("tells both ends", async () => {
    const { api } = await talkTo({ pulls: [newPull([])] });
    expect(told(await api.pullRequest(7))).toEqual({
      number: 7,
      open: true,
      head: { sha: headSha, ref: "topic", repo: "acme/shop" },
      base: { sha: baseSha, ref: "main" },
    });
  });

  it("may come from a fork that is gone", async () => {
    const head = { sha: headSha, ref: "topic", repo: null };
    const { api } = await talkTo({ pulls: [newPull([], { head, state: "closed" })] });
    expect(told(await api.pullRequest(7))).toMatchObject({ open: false, head: { repo: null } });
  });

  it("may be missing", async () => {
    const { api } = await talkTo({});
    expect(failureIn(await api.pullRequest(7))).toMatchObject({ kind: "missing", status: 404 });
  });
});

describe("files", () => {
  it("come page by page", async () => {
    const files = Array.from({ length: 250 }, (_, nth) => file(`db/${nth}.sql`));
    const { api, github } = await talkTo({ pulls: [newPull(files)] });
    const found = told(await api.files(7));
    expect(found.files.map((one) => one.path)).toEqual(files.map((one) => one.filename));
    expect(found.complete).toBe(true);
    expect(github.requests.map((one) => one.query.page)).toEqual(["1", "2", "3"]);
  });

  it.each([
    [2999, true],
    [3000, false],
    [3001, false],
  ])("%i of them are a complete list: %s", async (length, complete) => {
    const files = Array.from({ length }, (_, nth) => file(`db/${nth}.sql`));
    const { api, github } = await talkTo({ pulls: [newPull(files)] });
    const found = told(await api.files(7));
    expect([found.files.length, found.complete]).toEqual([Math.min(length, 3000), complete]);
    expect(github.requests).toHaveLength(30);
  });

  it("are no complete list while GitHub names another page", async () => {
    const { api, github } = await talkTo({});
    const headers = { link: '<https://github.example/?page=2>; rel="next"' };
    github.trouble = () => ({ instead: { status: 200, body: [], headers } });
    expect(told(await api.files(7))).toEqual({ files: [], complete: false });
    expect(github.requests).toHaveLength(30);
  });

  it("may have no patch, an earlier name, and any name", async () => {
    const { patch: _, ...bare } = file("a ?#%2e&\u202e.sql", { status: "renamed" });
    const { api } = await talkTo({ pulls: [newPull([{ ...bare, previous_filename: "b" }, file("c")])] });
    expect(told(await api.files(7)).files).toEqual([
      { path: "a ?#%2e&\u202e.sql", status: "renamed", blob: "a".repeat(40), patch: null, previous: "b" },
      { path: "c", status: "added", blob: "a".repeat(40), patch: "@@ -0,0 +1 @@\n+x", previous: null },
    ]);
  });
});

describe("content", () => {
  it.each([
    ["db/a.sql", "select 1;\r\n"],
    ["a b/é?#%2F&..sql", "\ufeffselect 'é';"],
    ["../x", "\0\xff"],
    ["empty.sql", ""],
  ])("of %j is given byte by byte", async (path, text) => {
    const bytes = Buffer.from(text, "latin1");
    const { api } = await talkTo({ contents: new Map([[`${headSha}:${path}`, bytes]]) });
    const found = told(await api.content(path, headSha));
    expect(blobSha(found)).toBe(blobSha(bytes));
  });

  it("of a folder is no file", async () => {
    const { api } = await talkTo({ contents: new Map([[`${headSha}:db/a.sql`, Buffer.from("x")]]) });
    expect(failureIn(await api.content("db", headSha))).toMatchObject({
      kind: "unexpected",
      message: "not a file",
    });
    expect(failureIn(await api.content("dc", headSha))).toMatchObject({ kind: "missing" });
  });

  it("is not read without end", async () => {
    const bytes = Buffer.alloc(33 * 2 ** 20);
    const { api, github } = await talkTo({ contents: new Map([[`${headSha}:a`, bytes]]) });
    const failure = failureIn(await api.content("a", headSha));
    expect(failure).toMatchObject({ kind: "unexpected", message: "an answer of more than 33554432 bytes" });
    expect(github.requests).toHaveLength(1);
  });
});

describe("compare", () => {
  it.each([
    [0, true],
    [299, true],
    [300, false],
    [400, false],
  ])("%i files are a complete list: %s", async (length, complete) => {
    const files = Array.from({ length }, (_, nth) => file(`db/${nth}.sql`));
    const comparisons = new Map([[`main...a/b`, { mergeBase: baseSha, files }]]);
    const { api } = await talkTo({ comparisons });
    const found = told(await api.compare("main", "a/b"));
    expect([found.files.length, found.complete, found.mergeBase]).toEqual([
      Math.min(length, 300),
      complete,
      baseSha,
    ]);
  });

  it("may be missing, as after a forced push", async () => {
    const { api } = await talkTo({});
    expect(failureIn(await api.compare(baseSha, headSha))).toMatchObject({ kind: "missing" });
  });
});

it("refuses an answer of another shape", async () => {
  const { api, github } = await talkTo({ pulls: [newPull([])] });
  github.trouble = () => ({ instead: { status: 200, body: [{ filename: 1 }] } });
  expect(failureIn(await api.files(7))).toMatchObject({
    kind: "unexpected",
    message: "GitHub's answer is not as described: [0].filename is not a text",
  });
  github.trouble = () => ({
    instead: { status: 200, body: "<html>", headers: { "content-type": "text/html" } },
  });
  expect(failureIn(await api.files(7))).toMatchObject({ kind: "unexpected" });
});

it("says that a token is not known", async () => {
  const { api } = await talkTo({ pulls: [newPull([])] }, { token: "ghs_other" });
  expect(failureIn(await api.pullRequest(7))).toMatchObject({
    kind: "forbidden",
    message: "Bad credentials",
  });
});
