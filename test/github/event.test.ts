import { createRequire } from "node:module";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apiUrlOf, changeOf, type EventEnv, EventError, eventRepositoryOf } from "../../src/github/event.ts";

const examples: readonly { readonly name: string; readonly examples: readonly unknown[] }[] = createRequire(
  import.meta.url,
)("@octokit/webhooks-examples");
const sha = "0123456789abcdef0123456789abcdef01234567";
const none = "0".repeat(40);

function env(event: string, more: EventEnv = {}): EventEnv {
  return {
    GITHUB_EVENT_NAME: event,
    GITHUB_EVENT_PATH: "/event.json",
    GITHUB_REPOSITORY: "Codertocat/Hello-World",
    GITHUB_SHA: sha,
    ...more,
  };
}

const change = (event: string, payload: unknown, more: EventEnv = {}) =>
  changeOf(env(event, more), () => (typeof payload === "string" ? payload : JSON.stringify(payload)));

const payloads = (event: string): readonly unknown[] =>
  examples.find((one) => one.name === event)?.examples ?? [];

function side(name: string | null, ref = "main"): unknown {
  return { sha, ref, repo: name === null ? null : { full_name: name } };
}
const pull = (head: unknown, more: object = {}): unknown => ({
  pull_request: { number: 7, head, base: side("Codertocat/Hello-World"), ...more },
});
const here = { owner: "Codertocat", repo: "Hello-World" };

describe("pull_request", () => {
  it("is read from every example that GitHub gives", () => {
    expect(payloads("pull_request").length).toBeGreaterThan(20);
    for (const payload of payloads("pull_request"))
      expect(change("pull_request", payload)).toMatchObject({ kind: "pull_request", fork: false });
  });

  it("tells both ends", () =>
    expect(change("pull_request", pull(side("codertocat/hello-world", "topic")))).toEqual({
      ...here,
      kind: "pull_request",
      number: 7,
      head: { sha, ref: "topic", repo: "codertocat/hello-world" },
      base: { sha, ref: "main" },
      fork: false,
    }));

  it("knows a fork, and one that was deleted", () => {
    expect(change("pull_request", pull(side("mallory/Hello-World")))).toMatchObject({ fork: true });
    expect(change("pull_request", pull(side(null)))).toMatchObject({ fork: true, head: { repo: null } });
  });

  it("takes hostile names as they are", () => {
    const ref = "$(id)`;\n::set-output name=x::y ##[add-mask]a\r\u202e";
    expect(change("pull_request", pull(side("a/b", ref)))).toMatchObject({ head: { ref } });
  });

  it.each([
    ["not JSON", "{", "is not JSON"],
    ["a list", "[]", "it is not an object"],
    ["null", "null", "it is not an object"],
    ["no pull request", {}, "pull_request is not an object"],
    ["no head", pull(undefined), "pull_request.head is not an object"],
    ["no head.repo", pull({ sha, ref: "x" }), "pull_request.head.repo is not an object"],
    [
      "an odd commit",
      pull({ sha: `${sha}\n`, ref: "x", repo: null }),
      "pull_request.head.sha is not a commit",
    ],
    ["an odd number", pull(side(null), { number: "7" }), "pull_request.number is not a number from 1"],
    ["a number too large", pull(side(null), { number: 1e300 }), "pull_request.number is not a number"],
    ["an empty ref", pull({ sha, ref: "", repo: null }), "pull_request.head.ref is not a text"],
  ])("refuses %s in one sentence", (_, payload, what) => {
    const run = () => change("pull_request", payload);
    expect(run).toThrow(EventError);
    expect(run).toThrow(what);
    expect(run).not.toThrow("\n");
  });
});

it("throws nothing but an EventError, whatever the payload is", () => {
  const part = fc.dictionary(
    fc.constantFrom("head", "base", "number", "sha", "repo", "__proto__"),
    fc.jsonValue(),
  );
  const payload = fc.oneof(fc.jsonValue(), fc.record({ pull_request: part, merge_group: part }));
  fc.assert(
    fc.property(fc.constantFrom("pull_request", "push", "merge_group", "x"), payload, (event, json) => {
      try {
        change(event, JSON.stringify(json));
      } catch (error) {
        expect(error).toBeInstanceOf(EventError);
      }
    }),
  );
});

describe("push", () => {
  it("is read from every example that GitHub gives", () => {
    for (const payload of payloads("push")) expect(change("push", payload)).toMatchObject({ kind: "push" });
  });

  it("has no before on a new branch, no after on a deleted one", () => {
    const like = { ref: "refs/heads/x", repository: { default_branch: "main" } };
    const mainline = "main";
    expect(change("push", { ...like, before: none, after: sha })).toMatchObject({
      before: null,
      after: sha,
      mainline,
    });
    expect(change("push", { ...like, before: sha, after: none })).toMatchObject({ before: sha, after: null });
  });
});

it("merge_group tells what is merged into what", () => {
  expect(payloads("merge_group").length).toBeGreaterThan(0);
  for (const payload of payloads("merge_group"))
    expect(change("merge_group", payload)).toMatchObject({
      kind: "merge_group",
      base: expect.stringMatching(/^[0-9a-f]{40}$/),
      head: expect.stringMatching(/^[0-9a-f]{40}$/),
    });
});

it.each(["workflow_dispatch", "schedule", "repository_dispatch"])("%s is about the commit", (event) =>
  expect(change(event, "not even read")).toEqual({ ...here, kind: "manual", sha }),
);

it.each(["workflow_run", "issue_comment", "discussion", "constructor"])("%s may only read", (event) =>
  expect(change(event, {})).toMatchObject({
    kind: "read-only",
    event,
    reason: expect.stringContaining(event),
    pull: null,
  }),
);

it("pull_request_target may only read the pull request", () =>
  expect(change("pull_request_target", pull(side("stranger/Hello-World", "topic")))).toMatchObject({
    kind: "read-only",
    pull: { number: 7, fork: true },
  }));

describe("the environment", () => {
  it.each(["GITHUB_EVENT_NAME", "GITHUB_REPOSITORY", "GITHUB_EVENT_PATH"])("needs %s", (name) =>
    expect(() => change("push", {}, { [name]: "" })).toThrow(`${name} is not set`),
  );

  it("needs a payload that can be read", () =>
    expect(() =>
      changeOf(env("push"), () => {
        throw new Error("ENOENT");
      }),
    ).toThrow('the event\'s payload, "/event.json", could not be read'));

  it.each(["a", "a/b/c", "a/..", "../b", "a/b c", "a/b?x", "/b", "a/b\n"])("refuses repository %j", (name) =>
    expect(() => eventRepositoryOf({ GITHUB_REPOSITORY: name })).toThrow(EventError),
  );

  it("finds the API", () => {
    expect(apiUrlOf({})).toBe("https://api.github.com");
    expect(apiUrlOf({ GITHUB_API_URL: "https://git.example/api/v3/" })).toBe("https://git.example/api/v3");
    expect(() => apiUrlOf({ GITHUB_API_URL: "file:///etc/passwd" })).toThrow(EventError);
    expect(() => apiUrlOf({ GITHUB_API_URL: "git.example" })).toThrow(EventError);
  });
});
