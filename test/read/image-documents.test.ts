import { beforeAll, describe, expect, it } from "vitest";
import { textsTree } from "../../src/discover/texts-tree.ts";
import { loadDocuments, readRunbooks } from "../../src/read/documents/index.ts";
import type { SourceFile } from "../../src/types.ts";
import { quietClock } from "../processor.ts";

const file = (path: string, text: string): SourceFile => ({ path, text, changed: "all" });

/** What is sent, with the line that it stands on, and what is told instead. */
function read(path: string, text: string) {
  const [runbook] = readRunbooks([file(path, text)], [], textsTree(new Map()));
  if (!runbook) throw new Error(`${path} is no document`);
  return {
    sent: runbook.migrations.map(({ execution, span, reads = "" }) => {
      const sql = reads.slice(...span).replace(/[\ue000-\ue0ff]/g, "?");
      const line = text.slice(0, span[0] + sql.search(/\S/)).split("\n").length;
      return `${line} ${execution}: ${sql.replace(/\s+/g, " ").trim()}`;
    }),
    told: runbook.unsent.map(({ text: words, message }) => `${words}: ${message}`),
  };
}

beforeAll(() => loadDocuments([file("Dockerfile", "")]));

const from = "FROM postgres:17\n";

describe("a Dockerfile", () => {
  it.each([
    ["RUN in the shell's form", "RUN psql -c 'DROP INDEX a'\n", ["2 one-query: DROP INDEX a"]],
    ["in lower case", "run psql -c 'DROP INDEX a'\n", ["2 one-query: DROP INDEX a"]],
    [
      "on several lines, with a comment between",
      "RUN x && \\\n  # y\n\n  psql -c 'DROP INDEX a'\n",
      ["5 one-query: DROP INDEX a"],
    ],
    [
      "with flags",
      "RUN --mount=type=secret,id=url psql -1 -c 'DROP INDEX a'\n",
      ["2 transaction: DROP INDEX a"],
    ],
    ["in the other form", 'RUN ["psql", "-c", "DROP INDEX a"]\n', ["2 one-query: DROP INDEX a"]],
    [
      "in the other form, on two lines",
      'CMD ["psql", \\\n  "-c", "DROP INDEX a"]\n',
      ["3 one-query: DROP INDEX a"],
    ],
    [
      "through a shell",
      `ENTRYPOINT ["sh", "-c", "psql -c 'DROP INDEX a' && exec x"]\n`,
      ["2 one-query: DROP INDEX a"],
    ],
    ["with escapes", 'CMD ["psql", "-c", "DROP INDEX \\"A\\""]\n', ['2 one-query: DROP INDEX "A"']],
    [
      "a here-document that is the script",
      "RUN <<EOF\nx\npsql -c 'DROP INDEX a'\nEOF\n",
      ["4 one-query: DROP INDEX a"],
    ],
    ["a here-document for psql", "RUN psql <<EOF\nDROP INDEX a;\nEOF\n", ["3 autocommit: DROP INDEX a;"]],
    ["ENV", "ENV PSQL='psql -X'\nRUN $PSQL -c 'DROP INDEX a'\n", ["3 one-query: DROP INDEX a"]],
    ["ARG", "ARG PSQL=psql\nRUN $PSQL -c 'DROP INDEX a'\n", ["3 one-query: DROP INDEX a"]],
    ["carriage returns", "RUN x && \\\r\n  psql -c 'DROP INDEX a'\r\n", ["3 one-query: DROP INDEX a"]],
    ["what is only a label", 'LABEL a="psql -c x"\n', []],
  ])("%s", (_, text, sent) => {
    for (const name of ["Dockerfile", "ops/Dockerfile.migrate", "Containerfile", "a.dockerfile"])
      expect(read(name, from + text)).toEqual({ sent, told: [] });
  });

  it.each([
    "",
    "\0",
    "RUN",
    "RUN [",
    'RUN ["psql"',
    "RUN <<",
    "# escape=`\nRUN psql `\n -c 'x'",
    "\ufeffRUN psql -c ''",
    "ENV a",
    "ARG",
  ])("reads %j to its end", (text) => {
    expect(read("Dockerfile", text).told).toEqual([]);
  });

  it.each([
    ["here-documents", `${"<<EOF\n".repeat(20_000)}`],
    ["strings", `CMD [${'"psql",'.repeat(50_000)}"x"]\n`],
    ["lines", `RUN ${"true && \\\n".repeat(60_000)}true\n`],
  ])("tells of one that is full of %s", (_, text) => {
    const spent = quietClock();
    expect(read("Dockerfile", `${from}RUN ${text}\n# DROP INDEX a\n`).told).toHaveLength(1);
    expect(spent()).toBeLessThan(2000);
  });

  it("tells what no call of psql is seen to send", () => {
    expect(
      read("Dockerfile", `${from}RUN echo "DROP INDEX a" > a.sql\nRUN mystery "DROP INDEX b"\n`).told,
    ).toEqual(
      ["a", "b"].map(
        (name) => `DROP INDEX ${name}: SQL about an index, which no call of psql here is seen to send`,
      ),
    );
  });
});

describe("a Procfile", () => {
  it.each([
    ["web: x\nrelease: psql $URL -1 -c 'DROP INDEX a'\n", ["2 transaction: DROP INDEX a"]],
    ["release: bash -c \"psql -c 'DROP INDEX a'\"\r\n", ["1 one-query: DROP INDEX a"]],
    ["# release: psql -c 'DROP INDEX a'\n", []],
    ["not a line of it\nrelease:\n", []],
  ])("%j", (text, sent) => {
    expect(read("Procfile", text)).toEqual({ sent, told: [] });
  });
});
