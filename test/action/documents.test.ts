import { afterEach, describe, expect, it } from "vitest";
import { orders } from "./samples.ts";
import { stage, strike } from "./scene.ts";

afterEach(strike);

const page = (sql: string) => `# Indexes\n\nRun this:\n\n\`\`\`sql\n${sql}\n\`\`\`\n`;
const events =
  "-- +goose Up\nCREATE TABLE events (id int, at date) PARTITION BY RANGE (at);\n-- +goose Down\nDROP TABLE events;\n";
const base = { ...orders, "db/migrations/00002_events.sql": events, "docs/indexes.md": page("SELECT 1;") };
const build = "CREATE INDEX CONCURRENTLY events_at ON events (at);";
const places = (comments: readonly { readonly path: string; readonly line: number | null }[]) =>
  comments.map((one) => `${one.path}:${one.line}`).sort();

describe("a runbook that a pull request changes", { timeout: 60_000 }, () => {
  it("gives notices where nobody has named it, against the checkout's schema", async () => {
    const { run, world } = await stage({ base, head: { "docs/indexes.md": page(build) } });
    const ran = await run();
    expect([ran.status, ran.outputs.errors, ran.outputs.notices]).toEqual([0, "0", "1"]);
    // A notice is an annotation; it begins no review.
    expect(world.comments).toEqual([]);
    expect(ran.summary).toContain("CREATE INDEX CONCURRENTLY fails on events, which is partitioned");
  });

  it("is judged like a migration where `paths` names it", async () => {
    for (const paths of ["docs/indexes.md", "docs/*.md", "db/migrations\ndocs/indexes.md"]) {
      const { run, world } = await stage({ base, head: { "docs/indexes.md": page(build) } });
      const ran = await run({ inputs: { paths } });
      expect([paths, ran.status, ran.outputs.errors]).toEqual([paths, 1, "1"]);
      expect(places(world.comments)).toEqual(["docs/indexes.md:6"]);
      expect(world.comments[0]?.body).not.toContain("```suggestion");
    }
  });

  it("is silent of lines that stood there before", async () => {
    const before = { ...base, "docs/indexes.md": page(build) };
    const { run, world } = await stage({
      base: before,
      head: { "docs/indexes.md": `${page(build)}\nMore.\n` },
    });
    const ran = await run();
    expect([ran.status, world.comments]).toEqual([0, []]);
  });
});
