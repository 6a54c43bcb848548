import { describe, expect, it } from "vitest";
import type { NewReview } from "../../src/github/api.ts";
import { headSha, newPull, newWorld, type World } from "./loopback/world.ts";
import { eachTestItsGitHub, failureIn, talkTo, told } from "./open.ts";

eachTestItsGitHub();

const patch = "@@ -1,2 +1,3 @@\n a\n+b\n c\n@@ -10 +11,2 @@\n x\n+y";
const pull = newPull([{ filename: "a.sql", status: "modified", sha: "a".repeat(40), patch }]);
const note: NewReview = {
  commitId: headSha,
  body: "text <!-- m -->",
  comments: [],
  mark: "<!-- m -->",
  known: [],
};
const on = (line: number, startLine?: number, path = "a.sql") => {
  return { path, line, ...(startLine !== undefined && { startLine }), body: "text" };
};

describe("a review", () => {
  it("stands, with its comments, on the next run as well", async () => {
    const world = newWorld({ pulls: [pull] });
    const first = await talkTo(world);
    const made = told(await first.api.createReview(7, { ...note, comments: [on(2), on(3, 1), on(12, 12)] }));
    expect(made).toMatchObject({ author: "github-actions[bot]", state: "COMMENTED", commit: headSha });
    expect(world.comments.map((one) => [one.start_line, one.line])).toEqual([
      [null, 2],
      [1, 3],
      [null, 12],
    ]);
    const second = await talkTo(world);
    expect(told(await second.api.reviews(7))).toEqual([made]);
    const comments = told(await second.api.reviewComments(7));
    expect(comments.map((one) => [one.path, one.line, one.review, one.replyTo])).toEqual([
      ["a.sql", 2, made.id, null],
      ["a.sql", 3, made.id, null],
      ["a.sql", 12, made.id, null],
    ]);
  });

  it.each([
    [
      "a line outside of the diff",
      on(5),
      "Pull request review thread line must be part of the diff and Pull request review thread diff hunk can't be blank",
    ],
    [
      "a range over two hunks",
      on(11, 2),
      "Pull request review thread start line must be part of the same hunk as the line.",
    ],
    ["another file", on(2, undefined, "b.sql"), "Path could not be resolved"],
    [
      "a long comment",
      { ...on(2), body: "x".repeat(65_537) },
      "Body is too long (maximum is 65536 characters)",
    ],
  ])("with %s is not made at all", async (_, bad, message) => {
    const world = newWorld({ pulls: [pull] });
    const { api, github } = await talkTo(world);
    const failure = failureIn(await api.createReview(7, { ...note, comments: [on(2), bad] }));
    expect(failure).toMatchObject({ kind: "invalid", status: 422, details: [message] });
    expect([world.reviews, world.comments, github.requests.length]).toEqual([[], [], 1]);
  });

  it.each([
    ["nothing to say", { body: "" }, "Body can't be blank"],
    ["too much to say", { body: "x".repeat(65_537) }, "Body is too long (maximum is 65536 characters)"],
    ["an old commit", { commitId: "3".repeat(40) }, "Commit_id is not part of the pull request"],
  ])("with %s is refused", async (_, more, message) => {
    const { api } = await talkTo({ pulls: [pull] });
    expect(failureIn(await api.createReview(7, { ...note, ...more })).details).toEqual([message]);
  });

  it("can be changed", async () => {
    const world = newWorld({ pulls: [pull] });
    const { api } = await talkTo(world);
    const { id } = told(await api.createReview(7, note));
    expect(told(await api.updateReview(7, id, "other")).body).toBe("other");
    expect(world.reviews.map((one) => one.body)).toEqual(["other"]);
    expect(failureIn(await api.updateReview(7, 1, "other")).kind).toBe("missing");
  });
});

it("knows a comment whose line has gone, one that answers another, and one without an author", async () => {
  const comment = { node_id: "N", pull: 7, login: "x", pull_request_review_id: 1, commit_id: headSha };
  const place = { path: "a.sql", body: "", start_line: null };
  const comments = [
    { ...comment, ...place, id: 5, line: null },
    { ...comment, ...place, id: 6, line: 2, login: null, in_reply_to_id: 5 },
  ];
  const { api } = await talkTo({ pulls: [pull], comments });
  expect(told(await api.reviewComments(7))).toMatchObject([
    { id: 5, author: "x", line: null, replyTo: null },
    { id: 6, author: null, line: 2, replyTo: 5 },
  ]);
});

it("deletes a comment, once or twice", async () => {
  const world = newWorld({ pulls: [pull] });
  const { api } = await talkTo(world);
  told(await api.createReview(7, { ...note, comments: [on(2), on(3)] }));
  const id = world.comments[0]?.id ?? 0;
  expect(told(await api.deleteComment(id))).toBeNull();
  expect(told(await api.deleteComment(id))).toBeNull();
  expect(world.comments.map((one) => one.line)).toEqual([3]);
});

describe("folding away", () => {
  const filled = async (count: number): Promise<{ world: World; nodes: readonly string[] }> => {
    const world = newWorld({ pulls: [pull] });
    const { api } = await talkTo(world);
    told(await api.createReview(7, { ...note, comments: Array.from({ length: count }, () => on(2)) }));
    return { world, nodes: [...world.reviews, ...world.comments].map((one) => one.node_id) };
  };

  it("takes reviews and comments, several at once", async () => {
    const { world, nodes } = await filled(60);
    const { api, github } = await talkTo(world);
    expect(await api.minimize(nodes)).toEqual(nodes);
    expect([...world.minimized]).toEqual(nodes);
    expect(github.requests.map((one) => one.path)).toEqual(["/graphql", "/graphql"]);
    expect(String(github.requests[0]?.body.query).match(/classifier: OUTDATED/g)).toHaveLength(50);
  });

  it("asks nothing for nothing, and takes a refusal", async () => {
    const { world } = await filled(0);
    const { api, github } = await talkTo(world);
    expect(await api.minimize([])).toEqual([]);
    expect(github.requests).toEqual([]);
    expect(await api.minimize(["PRR_none"])).toEqual([]);
  });
});

describe("a token that may only read", () => {
  it("is told so, at once", async () => {
    const { api, github } = await talkTo({ pulls: [pull], readOnly: true });
    expect(failureIn(await api.createReview(7, note))).toMatchObject({
      kind: "read-only",
      status: 403,
      message: "Resource not accessible by integration",
    });
    expect(failureIn(await api.updateReview(7, 1, "x")).kind).toBe("read-only");
    expect(failureIn(await api.deleteComment(1)).kind).toBe("read-only");
    expect(await api.minimize(["PRR_1"])).toEqual([]);
    expect(github.requests).toHaveLength(4);
    expect(told(await api.files(7)).files).toHaveLength(1);
  });
});
