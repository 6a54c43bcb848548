import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it, vi } from "vitest";
import { root } from "../print/place.ts";
import { sampled } from "../sampled.ts";
import { saidBy } from "./followed.ts";

vi.setConfig({ testTimeout: 120_000 });

const projects = fileURLToPath(new URL("test/projects/", root));
const correct = readdirSync(projects)
  .map((tool) => ({ tool, at: path.join(projects, tool, "correct") }))
  .filter(({ at }) => statSync(at, { throwIfNoEntry: false })?.isDirectory());

function filesBelow(at: string): ReadonlyMap<string, string> {
  const names = readdirSync(at, { recursive: true, encoding: "utf8" });
  const files = names.filter((name) => statSync(path.join(at, name)).isFile());
  return new Map(files.map((name) => [name, readFileSync(path.join(at, name), "utf8")]));
}

const none = /want nothing of any index: there is no runbook|make the tables of their indexes, too/;

it("there are projects", () => expect(correct.length).toBeGreaterThan(40));

it.each(sampled(correct))(
  "$tool: each migration has a runbook that lint has nothing to say of, or says why not",
  async ({ at }) => {
    const files = filesBelow(at);
    const sent = JSON.parse((await saidBy(["sql", "--format", "json"], files)).out);
    const ups = sent.migrations.filter(({ direction }: { direction: string }) => direction === "up");
    const paths = [...new Set<string>(ups.map(({ file }: { file: string }) => file))];
    let written = 0;
    for (const migration of paths) {
      const { status, out, err } = await saidBy(["runbook", migration], files);
      if (status !== 0) {
        expect(err, migration).toMatch(none);
        continue;
      }
      written++;
      const lint = await saidBy(["lint", "runbook.md"], new Map([...files, ["runbook.md", out]]));
      expect(lint.out, migration).toMatch(/: nothing to say\n$/);
    }
    expect(paths.length).toBeGreaterThan(written);
  },
);
