import { afterEach, describe, expect, it } from "vitest";
import { orders, plain, second } from "./samples.ts";
import { type Branch, payloadOf, stage, strike, writes } from "./scene.ts";

afterEach(strike);

const slow = { timeout: 240_000 };
const faulty: Branch = { base: orders, head: { [second]: plain } };
const inputs = { prove: "true", rows: "500" };

describe("with prove", slow, () => {
  it("the review shows what was measured, and a second run does not write it again", async () => {
    const { run, world, github } = await stage(faulty);
    const ran = await run({ inputs });
    expect(ran.status).toBe(1);
    const [review] = world.reviews;
    expect(review?.body).toContain("### Measured on PostgreSQL 18");
    expect(review?.body).toMatch(/00002_index\.sql:2[^|]*\| [^|]*SHARE/i);
    const [indexed] = world.comments;
    expect(indexed?.body).toContain(
      "<code>create-index-not-concurrent</code> · measured on a throwaway PostgreSQL",
    );
    const again = await run({ inputs });
    expect([again.status, writes(github)]).toEqual([1, ["POST 7/reviews"]]);
  });

  it("a fork's SQL is only read, unless the workflow says otherwise", async () => {
    const { run, world } = await stage(faulty);
    const [pull] = world.pulls;
    if (pull) Object.assign(pull.head, { repo: "stranger/shop" });
    const payload = pull && payloadOf(pull);
    const ran = await run({ inputs, payload });
    expect(ran.printed).toContain("nothing is measured: the SQL of a fork is run only with");
    expect(ran.summary).not.toContain("### Measured");
    const told = await run({ inputs: { ...inputs, "prove-forks": "true" }, payload });
    expect(told.summary).toContain("### Measured");
  });

  it("workloads are several files, one a line, in the working directory", async () => {
    const inFolder = (files: Readonly<Record<string, string>>) =>
      Object.fromEntries(Object.entries(files).map(([name, text]) => [`api/${name}`, text]));
    const { run } = await stage({
      base: inFolder({
        ...orders,
        "a.sql": "-- name: by id\nSELECT * FROM orders WHERE id = 1;",
        "b.sql": "-- name: count\nSELECT count(*) FROM orders;",
      }),
      head: inFolder({ [second]: plain }),
    });
    const told = { ...inputs, "working-directory": "api", workload: "a.sql\nb.sql\n" };
    const { summary } = await run({ inputs: told });
    expect(summary).toContain("by id");
    expect(summary).toContain("count");
    const missing = await run({ inputs: { ...told, workload: "a.sql\nc.sql" } });
    expect([missing.status, missing.printed]).toEqual([
      2,
      expect.stringContaining("the workload api/c.sql cannot be read"),
    ]);
  });

  it("where no server can be had, auto reads, and true says why and exits with 2", async () => {
    const { run, world } = await stage(faulty);
    const nowhere = { "database-url": "postgres://postgres@127.0.0.1:1/postgres" };
    const auto = await run({ inputs: nowhere });
    expect([auto.status, auto.printed]).toEqual([1, expect.stringContaining("nothing is measured: ")]);
    const must = await run({ inputs: { ...nowhere, prove: "true" } });
    expect([must.status, must.outputs.verdict, must.outputs.errors]).toEqual([2, "error", "1"]);
    for (const said of [must.printed, must.summary, world.reviews.at(-1)?.body])
      expect(said).toContain("nothing is measured: ");
    for (const said of [must.printed, must.summary, world.comments.at(-1)?.body])
      expect(said).toContain("blocks every write to orders");
  });
});
