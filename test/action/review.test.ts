import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { product } from "../../src/product.ts";
import type { Fault } from "../github/loopback/server.ts";
import { concurrent, orders, plain, script, second } from "./samples.ts";
import { type Branch, stage, strike, writes } from "./scene.ts";

afterEach(strike);

const faulty: Branch = { base: orders, head: { [second]: plain } };
const mended: Branch = { base: orders, head: { [second]: concurrent() } };
const scripts = { inputs: { paths: "scripts", tool: "plain" } };
const slow = { timeout: 60_000 };

/** Whether a comment is on that line, as "path:line". */
const places = (comments: readonly { readonly path: string; readonly line: number | null }[]) =>
  comments.map((one) => `${one.path}:${one.line}`).sort();

describe("a first run", slow, () => {
  it("writes one review on the head, and nothing else", async () => {
    const { run, world, github } = await stage(faulty);
    const ran = await run();
    expect([ran.status, writes(github)]).toEqual([1, ["POST 7/reviews"]]);
    expect(world.reviews).toMatchObject([{ state: "COMMENTED", commit_id: "1".repeat(40) }]);
    // What one repair mends is one comment, with the whole of it to commit.
    expect(places(world.comments)).toEqual([`${second}:5`]);
    expect(world.comments[0]).toMatchObject({ start_line: 1 });
    for (const said of ["CREATE INDEX blocks every write", "DROP INDEX orders_id_idx blocks every read"])
      expect(world.comments[0]?.body).toContain(said);
    expect(world.reviews[0]?.body).toContain(`❌ **Indexwright ${product.version}: 1 error, 1 warning`);
    expect(world.reviews[0]?.body).toContain("| goose | transaction |");
    expect(world.reviews[0]?.body).toContain("DROP INDEX CONCURRENTLY IF EXISTS orders_id_idx;");
    expect(ran.outputs).toMatchObject({ verdict: "fails", errors: "1", warnings: "1" });
    expect(readFileSync(ran.outputs["html-report"] ?? "", "utf8")).toContain(
      "CREATE INDEX blocks every write",
    );
  });

  it("offers a suggestion that mends the file when it is committed", async () => {
    const file = "scripts/1.sql";
    const { run, world } = await stage({ head: { [file]: script("orders") } });
    await run(scripts);
    const [comment] = world.comments;
    const offered = /```suggestion\n([^`]*)\n```/.exec(comment?.body ?? "")?.[1];
    expect([comment?.line, comment?.start_line]).toEqual([1, null]);
    expect(offered).toBe("CREATE INDEX CONCURRENTLY orders_id_idx ON orders (id);");
    const after = await stage({ head: { [file]: `${offered}\n` } });
    const ran = await after.run(scripts);
    expect([ran.status, ran.outputs.errors, ran.outputs.verdict]).toEqual([0, "0", "passes"]);
  });

  it("hands on a patch that git applies, and names the command that writes the same files", async () => {
    const { run, world, workspace } = await stage(faulty);
    const env = { GITHUB_ACTION_REPOSITORY: "acme/indexwright", GITHUB_ACTION_REF: "4".repeat(40) };
    const ran = await run({ env: { ...env, GITHUB_SERVER_URL: "https://github.com" } });
    const command = `npx github:acme/indexwright#${"4".repeat(40)} fix ${second}`;
    expect(world.reviews[0]?.body).toContain(`\n\`\`\`sh\n${command}\n\`\`\`\n`);
    execFileSync("git", ["apply", ran.outputs.patch ?? ""], { cwd: workspace });
    expect(readFileSync(path.join(workspace, second), "utf8")).toBe(concurrent());
    const again = await stage(mended);
    expect((await again.run({ env })).outputs.patch).toBe("");
  });

  it("says nothing where there is nothing to say", async () => {
    const { run, world, github } = await stage(mended);
    const ran = await run();
    expect([ran.status, writes(github), world.reviews]).toEqual([0, [], []]);
    expect(ran.summary).toContain("✅");
  });

  it("keeps to max-comments, and says the rest in the body", async () => {
    const head = Object.fromEntries([1, 2, 3].map((n) => [`scripts/${n}.sql`, script(`t${n}`)]));
    const { run, world } = await stage({ head });
    await run({ inputs: { paths: "scripts", "max-comments": "2" } });
    expect(world.comments).toHaveLength(2);
    expect(world.reviews[0]?.body).toContain("CREATE INDEX blocks every write to t3 while it builds");
    expect(world.reviews[0]?.body).not.toContain("CREATE INDEX blocks every write to t1 while it builds");
  });

  it.each([
    ["summary", ["POST 7/reviews"], 0],
    ["none", [], 0],
  ])("writes no comments with comment: %s", async (comment, written, comments) => {
    const { run, world, github } = await stage(faulty);
    const ran = await run({ inputs: { comment } });
    expect([ran.status, writes(github), world.comments.length]).toEqual([1, written, comments]);
    const told = ran.commands.find((one) => one.name === "error")?.data;
    expect(told?.includes("\n")).toBe(comment === "none");
  });
});

describe("a second run", slow, () => {
  it("that is identical writes nothing", async () => {
    const { run, github } = await stage(faulty);
    await run();
    const before = github.requests.length;
    const again = await run();
    expect([again.status, writes(github)]).toEqual([1, ["POST 7/reviews"]]);
    expect(github.requests.length).toBeGreaterThan(before);
  });

  it("takes a comment back when its finding is mended, and brings the body up to date", async () => {
    const scene = await stage(faulty);
    await scene.run();
    const two = await scene.push(mended);
    const ran = await two.run();
    expect(ran.status).toBe(0);
    expect(writes(two.github)).toEqual(
      [`PUT 7/reviews/${two.world.reviews[0]?.id}`, "DELETE comments/"].map((each) =>
        expect.stringContaining(each),
      ),
    );
    expect(two.world.comments).toEqual([]);
    expect(two.world.reviews).toHaveLength(1);
    expect(two.world.reviews[0]?.body).toContain("✅");
    const three = await two.run();
    expect([three.status, writes(two.github)]).toEqual([0, expect.objectContaining({ length: 2 })]);
  });

  it("adds only what is new, in a review that replaces the old one", async () => {
    const scene = await stage({ head: { "scripts/1.sql": script("orders") } });
    await scene.run(scripts);
    const first = scene.world.comments[0]?.id;
    const both = { "scripts/1.sql": script("orders"), "scripts/2.sql": script("customers") };
    const two = await scene.push({ head: both });
    await two.run(scripts);
    expect(places(two.world.comments)).toEqual(["scripts/1.sql:1", "scripts/2.sql:1"]);
    expect(two.world.comments[0]?.id).toBe(first);
    const [old, fresh] = two.world.reviews;
    expect(old?.body).toContain("A newer review of Indexwright replaces this one.");
    expect(fresh?.body).toContain("2 findings are comments on the diff");
    expect([...two.world.minimized]).toEqual([old?.node_id]);
    await two.run(scripts);
    expect(writes(two.github)).toHaveLength(3);
  });

  it("leaves a comment that somebody has answered", async () => {
    const scene = await stage(faulty);
    await scene.run();
    const [comment] = scene.world.comments;
    if (!comment) throw new Error("there is no comment");
    scene.world.comments.push({
      ...comment,
      id: 1,
      node_id: "R",
      login: "ann",
      body: "why?",
      in_reply_to_id: comment.id,
    });
    const two = await scene.push(mended);
    await two.run();
    expect(two.world.comments.map((each) => each.id)).toEqual([comment.id, 1]);
  });

  it("says anew what a force-push has moved out of sight", async () => {
    const scene = await stage(faulty);
    await scene.run();
    // GitHub folds comments away whose lines are gone, and gives them no line.
    const gone = scene.world.comments.map((each) => ({ ...each, line: null, start_line: null }));
    scene.world.comments.splice(0, gone.length, ...gone);
    const moved = plain.replace("-- +goose Up", "-- +goose Up\n\n-- The orders of one customer.");
    const two = await scene.push({ base: orders, head: { [second]: moved } });
    await two.run();
    expect(places(two.world.comments)).toEqual([`${second}:7`]);
  });

  it("believes no mark that somebody else has written", async () => {
    const scene = await stage(faulty);
    await scene.run();
    const mine = scene.world.comments.splice(0);
    const review = scene.world.reviews.splice(0);
    scene.world.comments.push(...mine.map((each) => ({ ...each, login: "mallory" })));
    scene.world.reviews.push(...review.map((each) => ({ ...each, login: "mallory" })));
    await scene.run();
    expect(scene.world.comments.filter((each) => each.login !== "mallory")).toHaveLength(1);
    expect(scene.world.reviews.map((each) => each.login)).toEqual(["mallory", "github-actions[bot]"]);
  });

  it("keeps apart what another step of the workflow says of other paths", async () => {
    const head = { "a/1.sql": script("orders"), "b/1.sql": script("customers") };
    const { run, world, github } = await stage({ head });
    await run({ inputs: { paths: "a" } });
    await run({ inputs: { paths: "b" } });
    await run({ inputs: { paths: "a" } });
    expect(writes(github)).toEqual(["POST 7/reviews", "POST 7/reviews"]);
    expect(places(world.comments)).toEqual(["a/1.sql:1", "b/1.sql:1"]);
  });

  it("clears up when the pull request leaves the migrations alone after all", async () => {
    const scene = await stage(faulty);
    await scene.run();
    const two = await scene.push({ base: orders, head: { "README.md": "hello\n" } });
    const ran = await two.run();
    expect([ran.status, two.world.comments]).toEqual([0, []]);
    expect(two.world.reviews[0]?.body).toContain("no migrations changed");
  });
});

describe("it stays silent", slow, () => {
  it("when the pull request has moved on meanwhile", async () => {
    const { run, github, world } = await stage(faulty);
    github.trouble = ({ path, method }): Fault | null => {
      if (method !== "GET" || !path.endsWith("/pulls/7")) return null;
      const [pull] = world.pulls;
      if (pull) Object.assign(pull, { head: { ...pull.head, sha: "9".repeat(40) } });
      return null;
    };
    const ran = await run();
    expect([ran.status, writes(github)]).toEqual([1, []]);
    expect(ran.printed).toContain("a newer commit, which gets its own run");
  });

  it("when the pull request is closed", async () => {
    const { run, github, world } = await stage(faulty);
    Object.assign(world.pulls[0] ?? {}, { state: "closed" });
    const ran = await run();
    expect([ran.status, writes(github)]).toEqual([1, []]);
  });
});
