import { spawnSync } from "node:child_process";
import { marked } from "marked";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { runbookFor, sectionsOf } from "../deploy/followed.ts";
import { askedMajors, type Production, production } from "../deploy/production.ts";
import { lacking, named } from "./neighbour.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const lacks = lacking("psql");
const shop = "CREATE TABLE orders (id bigint PRIMARY KEY, number text NOT NULL, placed date, status text);\n";
const change = `CREATE INDEX CONCURRENTLY orders_placed ON orders (placed);
CREATE UNIQUE INDEX CONCURRENTLY "SQL" ON orders (number);
CREATE INDEX CONCURRENTLY "\${HOME} $(id) \\\\ :DBNAME
SQL
\\echo" ON orders (lower(status));
`;

/** A block of a document, and with what it is run. */
interface Block {
  readonly language: "sh" | "sql";
  readonly text: string;
}

describe.skipIf(lacks !== null).each(askedMajors)(named("psql, on PostgreSQL %i", lacks), (major) => {
  let there: Production;
  let sections: ReadonlyMap<string, string>;
  beforeAll(async () => {
    there = await production(major);
    const owner = await there.session("owner");
    await owner.simple(shop);
    await owner.close();
    sections = sectionsOf(
      await runbookFor(
        new Map([
          ["migrations/1_shop.sql", shop],
          ["migrations/2_change.sql", change],
        ]),
      ),
    );
  });
  afterAll(() => there?.stop());

  const blocks = (title: string): readonly Block[] =>
    marked
      .lexer(sections.get(title) ?? "")
      .flatMap((token) =>
        token.type === "code" && (token.lang === "sh" || token.lang === "sql")
          ? [{ language: token.lang, text: token.text as string }]
          : [],
      );

  /** As a person pastes it. What is a command of our own is tested elsewhere. */
  function pasted({ language, text }: Block): string {
    if (text.startsWith("indexwright ")) return "";
    const env = { ...process.env, DATABASE_URL: there.url("owner") };
    const { status, stdout, stderr } =
      language === "sh"
        ? spawnSync("bash", ["-c", text], { env, encoding: "utf8" })
        : spawnSync("psql", ["-X", "-A", "-t", "-v", "ON_ERROR_STOP=1", there.url("owner")], {
            input: text,
            env,
            encoding: "utf8",
          });
    expect(status, `${text}\n${stderr}`).toBe(0);
    return stdout;
  }

  it("each block of the document runs as it stands, there and back", () => {
    for (const title of ["Before", "Steps", "While a step runs", "Is it so?", "Afterwards"])
      for (const block of blocks(title)) pasted(block);
    const states = () => pasted(blocks("Is it so?")[0] as Block).match(/\|(?:valid|missing|INVALID)\|/g);
    expect(states()).toEqual(["|valid|", "|valid|", "|valid|"]);
    for (const block of blocks("The way back")) pasted(block);
    expect(states()).toEqual(["|missing|", "|missing|", "|missing|"]);
    for (const block of blocks("When something fails")) pasted(block);
  });

  it("a step that fails ends with psql's exit status 3", () => {
    const [step] = blocks("Steps").filter(({ text }) => text.startsWith("psql"));
    if (!step) throw new Error("there is no step");
    const text = step.text.replace("orders (placed)", "orders (nowhere)");
    const env = { ...process.env, DATABASE_URL: there.url("owner") };
    expect(spawnSync("bash", ["-c", text], { env, encoding: "utf8" })).toMatchObject({ status: 3 });
  });
});
