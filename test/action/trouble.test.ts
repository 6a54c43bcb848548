import { afterEach, describe, expect, it } from "vitest";
import { repository } from "../discover/folder.ts";
import type { Fault, Request } from "../github/loopback/server.ts";
import { baseSha, headSha } from "../github/loopback/world.ts";
import { orders, plain, second } from "./samples.ts";
import { type Branch, stage, strike, writes } from "./scene.ts";

afterEach(strike);

const slow = { timeout: 90_000 };
const faulty: Branch = { base: orders, head: { [second]: plain } };
const posting = ({ method, path }: Request): boolean => method === "POST" && path.endsWith("/reviews");
const status = (code: number, headers: Record<string, string> = {}, body = {}): Fault => ({
  instead: { status: code, headers, body: { message: "no", ...body } },
});

describe("when GitHub refuses", slow, () => {
  it("a line, the review stands without comments, and a later run does not write it again", async () => {
    const { run, github, world } = await stage(faulty);
    // As if a hunk were other than it was shown.
    github.trouble = (request) =>
      posting(request) && (request.body.comments as readonly unknown[]).length > 0
        ? status(422, {}, { message: "Unprocessable Entity", errors: ["line must be part of the diff"] })
        : null;
    const ran = await run();
    expect([ran.status, world.comments, world.reviews.length]).toEqual([1, [], 1]);
    expect(world.reviews[0]?.body).toContain("CREATE INDEX blocks every write to orders while it builds");
    expect(
      ran.commands.filter((one) => one.name === "warning" && one.data.includes("line must be part")),
    ).toHaveLength(1);
    await run();
    expect(world.reviews).toHaveLength(1);
  });

  it("to let a fork's token write, annotations say it all, and the exit status is the same", async () => {
    const { run, world } = await stage(faulty, { readOnly: true });
    const ran = await run();
    expect([ran.status, world.reviews]).toEqual([1, []]);
    expect(ran.commands.find((one) => one.name === "error")?.data).toContain("SHARE lock");
    expect(ran.summary).toContain("CREATE INDEX blocks every write to orders while it builds");
    expect(ran.lines.join("\n")).toContain("note: no review is written: this token may only read");
    expect(ran.commands.some((one) => one.name === "warning" && one.data.includes("token"))).toBe(false);
  });

  it("for now, it waits as long as it is told, and goes on", async () => {
    const { run, github, world } = await stage(faulty);
    let times = 0;
    github.trouble = (request) =>
      posting(request) && times++ < 1 ? status(429, { "retry-after": "1" }) : null;
    const ran = await run();
    expect([ran.status, times, world.reviews.length]).toEqual([1, 2, 1]);
    expect(ran.ms).toBeGreaterThan(1000);
  });

  it("for an hour, it does not wait, and says so", async () => {
    const { run, github, world } = await stage(faulty);
    github.trouble = (request) => (posting(request) ? status(429, { "retry-after": "3600" }) : null);
    const ran = await run();
    expect([ran.status, world.reviews]).toEqual([1, []]);
    expect(ran.commands.find((one) => one.name === "error")?.data).toContain("SHARE lock");
    expect(ran.printed).toContain("too many requests (429)");
  });

  it("with errors of its own, it asks again", async () => {
    const { run, github, world } = await stage(faulty);
    const failed = new Set<string>();
    github.trouble = ({ method, path }) => {
      const key = `${method} ${path}`;
      if (failed.has(key)) return null;
      failed.add(key);
      return status(502);
    };
    const ran = await run();
    expect([ran.status, world.reviews.length, writes(github)]).toEqual([
      1,
      1,
      ["POST 7/reviews", "POST 7/reviews"],
    ]);
  });
});

describe("when GitHub does not answer", slow, () => {
  const impatient = { env: { INDEXWRIGHT_PATIENCE_MS: "1500" } };

  it("git says what changed, where it knows, and the exit status is the same", async () => {
    const { run, github } = await stage(faulty);
    github.trouble = () => ({ instead: "hang" });
    const checkout = repository(orders);
    checkout.commit();
    const sha = checkout.git("rev-parse", "HEAD").trim();
    checkout.write({ [second]: plain });
    checkout.commit();
    const pull = {
      number: 7,
      head: { sha: "1".repeat(40), ref: "topic", repo: { full_name: "acme/shop" } },
      base: { sha, ref: "main", repo: { full_name: "acme/shop" } },
    };
    const ran = await run({ ...impatient, workspace: checkout.path, payload: { pull_request: pull } });
    expect([ran.status, ran.outputs.errors]).toEqual([1, "1"]);
    expect(ran.printed).toContain("no review is written: GitHub does not answer");
  });

  it("and git does not know either, it says so and exits with 2, in bounded time", async () => {
    const { run, github } = await stage(faulty);
    github.trouble = () => ({ instead: "hang" });
    const ran = await run(impatient);
    expect([ran.status, ran.outputs.verdict]).toEqual([2, "error"]);
    expect(ran.commands.find((one) => one.name === "error")?.data).toMatch(
      /^which files changed is not known: GitHub does not say .*check out with fetch-depth: 0$/,
    );
    expect(ran.ms).toBeLessThan(20_000);
  });
});

describe("a list that GitHub cuts off", slow, () => {
  const many = Array.from({ length: 3001 }, (_, nth) => [`docs/${nth}.md`, "x"] as const);
  const branch: Branch = {
    base: {
      ...orders,
      "moved/00009_old.sql": plain.replaceAll("(id)", "(number)").replaceAll("orders_id", "orders_number"),
    },
    head: {
      ...Object.fromEntries(many),
      "other/00009_old.sql": plain.replaceAll("(id)", "(number)").replaceAll("orders_id", "orders_number"),
      "moved/00009_old.sql": null,
      [second]: plain,
    },
  };
  const comparisons = new Map([[`${baseSha}...${headSha}`, { mergeBase: baseSha, files: [] }]]);

  it("is not needed: both commits' trees tell what changed", async () => {
    const { run } = await stage(branch, { comparisons });
    const ran = await run();
    expect([ran.status, ran.outputs.verdict]).toEqual([1, "fails"]);
    expect(ran.summary).toContain(second);
    expect(ran.summary).not.toContain("00009_old");
  });

  it("fails the run where those are cut off too, and what is known is said", async () => {
    const faulty = { ...branch, head: { "0001_first.sql": plain, ...branch.head } };
    const { run } = await stage(faulty, { comparisons, truncated: true });
    const ran = await run({ inputs: { paths: "*.sql" } });
    expect([ran.status, ran.outputs.verdict]).toEqual([2, "error"]);
    for (const said of [ran.printed, ran.summary]) {
      expect(said).toContain("GitHub lists only so many files of a change");
      expect(said).toContain("0001_first.sql");
    }
  });
});
