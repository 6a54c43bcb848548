import { afterEach, describe, expect, it } from "vitest";
import { orders, plain, second } from "./samples.ts";
import { type Branch, filesOf, stage, strike, writes } from "./scene.ts";

afterEach(strike);

const slow = { timeout: 60_000 };
const faulty: Branch = { base: orders, head: { [second]: plain } };
const [before, after] = ["a".repeat(40), "1".repeat(40)];
const compared = (from: string) => ({
  comparisons: new Map([[`${from}...${after}`, { mergeBase: before, files: filesOf(faulty) }]]),
});

describe("events", slow, () => {
  it("merge_group: annotations and the exit status, no review", async () => {
    const { run, github } = await stage(faulty, compared(before));
    const payload = { merge_group: { base_sha: before, head_sha: after } };
    const ran = await run({ event: "merge_group", payload });
    expect([ran.status, writes(github)]).toEqual([1, []]);
    const told = ran.commands.filter((one) => one.name === "error");
    expect(told[0]).toMatchObject({ properties: { file: second, line: "2" } });
    // Nobody else says why.
    expect(told[0]?.data).toContain("SHARE lock");
  });

  it("push: what it brought", async () => {
    const { run, github } = await stage(faulty, compared(before));
    const payload = { ref: "refs/heads/main", before, after, repository: { default_branch: "main" } };
    const ran = await run({ event: "push", payload });
    expect([ran.status, writes(github), ran.outputs.errors]).toEqual([1, [], "1"]);
  });

  it("push of a new branch: what it has over the main one", async () => {
    const { run } = await stage(faulty, compared("main"));
    const none = "0".repeat(40);
    const like = { ref: "refs/heads/topic", repository: { default_branch: "main" } };
    expect((await run({ event: "push", payload: { ...like, before: none, after } })).outputs.errors).toBe(
      "1",
    );
    const gone = await run({ event: "push", payload: { ...like, before, after: none } });
    expect([gone.status, gone.outputs.verdict]).toEqual([0, "clean"]);
  });

  it("workflow_dispatch: everything", async () => {
    const { run, github } = await stage(faulty);
    const ran = await run({ event: "workflow_dispatch", payload: {} });
    expect([ran.status, github.requests, ran.outputs.errors]).toEqual([1, [], "1"]);
  });

  it("pull_request_target: reads the stranger's files and the own configuration, and writes nothing", async () => {
    const off = { ".indexwright.yml": "rules:\n  create-index-not-concurrent: off\n" };
    const scene = await stage({ base: orders, head: { [second]: plain, ...off }, checkout: orders });
    const payload = {
      pull_request: {
        number: 7,
        head: { sha: after, ref: "topic", repo: { full_name: "mallory/shop" } },
        base: { sha: "2".repeat(40), ref: "main", repo: { full_name: "acme/shop" } },
      },
    };
    const ran = await scene.run({ event: "pull_request_target", payload });
    expect([ran.status, writes(scene.github), ran.outputs.errors]).toEqual([1, [], "1"]);
    expect(ran.printed).toContain("nothing is written here: pull_request_target");
  });

  it("workflow_run: reads what is checked out, and writes nothing", async () => {
    const { run, github } = await stage(faulty);
    const ran = await run({ event: "workflow_run", payload: {} });
    expect([ran.status, github.requests]).toEqual([1, []]);
    expect(ran.printed).toContain("nothing is written here: workflow_run");
  });

  it("a pull request without migrations: two requests more than none, and no write", async () => {
    const { run, github } = await stage({ base: orders, head: { "README.md": "hello\n" } });
    const ran = await run();
    expect([ran.status, writes(github), ran.outputs.verdict]).toEqual([0, [], "clean"]);
    expect(github.requests.map((one) => one.path.split("/").at(-1)).sort()).toEqual([
      "comments",
      "files",
      "reviews",
    ]);
  });

  it.each([
    ["an event that is not described", { payload: { pull_request: {} } }, "is not as GitHub describes it"],
    ["a folder outside", { inputs: { "working-directory": "../.." } }, "leads out of the workspace"],
    ["a folder that is not there", { inputs: { "working-directory": "nowhere" } }, "names no folder"],
    [
      "a word that is not known",
      { inputs: { comment: "loudly" } },
      'the input comment cannot be "loudly"; known: review',
    ],
    ["too many comments", { inputs: { "max-comments": "101" } }, "must be a number from 0 to 100"],
    ["no workspace", { env: { GITHUB_WORKSPACE: "/nowhere" } }, "GITHUB_WORKSPACE is not a folder"],
  ])("%s: one sentence, and exit status 2", async (_, more, sentence) => {
    const { run, github } = await stage(faulty);
    const ran = await run(more);
    expect([ran.status, writes(github), ran.outputs.verdict]).toEqual([2, [], "error"]);
    const told = ran.commands.filter((one) => one.name === "error");
    expect(told).toMatchObject([{ data: expect.stringContaining(sentence) }]);
    expect(ran.printed).not.toMatch(/^ +at /m);
  });

  it("empty inputs mean their defaults", async () => {
    const { run, github } = await stage(faulty);
    const names = [
      "paths",
      "config",
      "tool",
      "postgres-version",
      "fail-on",
      "comment",
      "max-comments",
      "baseline",
    ];
    const more = ["config-from", "prove", "database-url", "working-directory"];
    const ran = await run({ inputs: Object.fromEntries([...names, ...more].map((name) => [name, " "])) });
    expect([ran.status, writes(github)]).toEqual([1, ["POST 7/reviews"]]);
  });
});
