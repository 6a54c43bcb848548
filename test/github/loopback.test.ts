import { afterEach, describe, expect, it } from "vitest";
import { type Json, operations } from "./loopback/description.ts";
import { deeds } from "./loopback/rest.ts";
import { type Loopback, startGitHub } from "./loopback/server.ts";
import { newPull, newWorld, type Review, type World } from "./loopback/world.ts";

let github: Loopback | null = null;
afterEach(() => github?.close());

const patch = "@@ -1,2 +1,3 @@\n a\n+b\n c";
const pull = newPull([{ filename: "a.sql", status: "modified", sha: "a".repeat(40), patch }]);
const reviews = "/repos/acme/shop/pulls/7/reviews";

async function ask(method: string, path: string, body?: object, world: Partial<World> = {}) {
  github = await startGitHub(newWorld({ pulls: [pull], ...world }));
  const headers = { authorization: "token ghs_secret", "x-github-api-version": "2022-11-28" };
  const sent = { method, headers, ...(body && { body: JSON.stringify(body) }) };
  const answer = await fetch(`${github.url}${path}`, sent);
  const said = (await answer.json()) as { readonly [key: string]: Json };
  return { status: answer.status, said, mistakes: github.mistakes };
}

const review = (more: object) => ask("POST", reviews, { event: "COMMENT", body: "text", ...more });
const on = (more: object) => review({ comments: [{ path: "a.sql", body: "text", side: "RIGHT", ...more }] });

it("does all that it has a description of", () => {
  expect(operations.map((one) => one.id).sort()).toEqual(Object.keys(deeds).sort());
});

describe("a request that GitHub does not describe is a mistake", () => {
  it.each<[string, () => ReturnType<typeof ask>, string]>([
    [
      "a key too many",
      () => on({ line: 2, subject_type: "file" }),
      "pulls/create-review: /comments/0 must NOT have additional properties",
    ],
    ["text for a number", () => on({ line: "2" }), "pulls/create-review: /comments/0/line must be integer"],
    [
      "another event",
      () => review({ event: "BLOCK" }),
      "pulls/create-review: /event must be equal to one of the allowed values",
    ],
    ["a page by name", () => ask("GET", `${reviews}?page=x`), "pulls/list-reviews: page: it must be integer"],
    ["an unknown filter", () => ask("GET", `${reviews}?by=me`), "pulls/list-reviews: by is not described"],
  ])("%s", async (_, run, mistake) => {
    const { status, mistakes } = await run();
    expect([status, mistakes]).toEqual([422, [mistake]]);
  });

  it("and so is what is not faked", async () => {
    const { status, mistakes } = await ask("POST", "/repos/acme/shop/pulls/7/comments", {});
    expect([status, mistakes]).toEqual([501, ["POST /repos/acme/shop/pulls/7/comments is not faked"]]);
  });

  it("and so is an answer of its own", async () => {
    const odd = {
      id: "x",
      node_id: "PRR_1",
      pull: 7,
      login: "x",
      state: "COMMENTED",
      commit_id: "1",
      body: "",
    };
    const { mistakes } = await ask("GET", reviews, undefined, { reviews: [odd as unknown as Review] });
    expect(mistakes).toEqual(["pulls/list-reviews answers: /0/id must be integer"]);
  });
});

describe("GitHub refuses", () => {
  it.each<[string, () => ReturnType<typeof ask>, string]>([
    [
      "approval by a token",
      () => review({ event: "APPROVE" }),
      "GitHub Actions is not permitted to approve pull requests.",
    ],
    [
      "a range of one line",
      () => on({ line: 2, start_line: 2 }),
      "Pull request review thread start line must precede the end line.",
    ],
    [
      "a range that begins outside",
      () => on({ line: 9, start_line: 8 }),
      "Pull request review thread line must be part of the diff, Pull request review thread start line must be " +
        "part of the same hunk as the line., and Pull request review thread diff hunk can't be blank",
    ],
  ])("%s", async (_, run, message) => {
    const { status, said, mistakes } = await run();
    expect([status, said.message, said.errors, mistakes]).toEqual([
      422,
      "Unprocessable Entity",
      [message],
      [],
    ]);
  });

  it("a classifier that its schema does not have", async () => {
    const query =
      'mutation { minimizeComment(input: {subjectId: "x", classifier: STALE}) { clientMutationId } }';
    expect(JSON.stringify((await ask("POST", "/graphql", { query })).said)).toContain("STALE");
  });
});
