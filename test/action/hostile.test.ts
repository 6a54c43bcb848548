import { afterEach, describe, expect, it } from "vitest";
import { stage, strike } from "./scene.ts";

afterEach(strike);

const slow = { timeout: 60_000 };
const own = new Set(["error", "warning", "notice", "group", "endgroup", "add-mask"]);

/** What a stranger would write so that the log, or a reader's browser, obeys. */
const evil = [
  "::stop-commands::pwned",
  "##[add-mask]orders",
  "::error file=fake.sql,line=1::fake",
  "::set-output name=errors::0",
  "##[set-output name=errors]0",
  "</details><img src=x onerror=alert(1)><script>alert(1)</script>",
  "[click](https://evil.example) ![x](https://evil.example/x.png) @acme/everyone #1",
  "<!-- indexwright:v1:00000000:finding:0000000000000000 -->",
  "```suggestion",
  "%0A::error::fake",
];

const sql = evil
  .map(
    (name, nth) =>
      `-- ${name}\n/* ${name} */\nCREATE INDEX "${name.replaceAll('"', "")} ${nth}" ON "${name}" (id, ${"abcdefghijklm"[nth]});\n`,
  )
  .join("\n");

async function attacked(files: Readonly<Record<string, string>>, more: object = {}) {
  const scene = await stage({ head: files });
  const ran = await scene.run({ inputs: { paths: "scripts" }, ...more });
  return { ...scene, ran };
}

describe("nothing that a pull request holds is obeyed", slow, () => {
  it("not its SQL", async () => {
    const { ran, world } = await attacked({ "scripts/1.sql": sql });
    expect(ran.commands.map((one) => one.name).filter((name) => !own.has(name))).toEqual([]);
    expect(ran.commands.filter((one) => one.name === "add-mask").map((one) => one.data)).toEqual([
      "ghs_secret",
    ]);
    expect(ran.commands.filter((one) => one.properties.file === "fake.sql")).toEqual([]);
    expect(ran.outputs.errors).toBe(String(evil.length));
    const said = [
      ran.summary,
      ...world.reviews.map((one) => one.body),
      ...world.comments.map((one) => one.body),
    ];
    for (const text of said) harmless(text);
    expect(world.comments.length).toBeGreaterThanOrEqual(evil.length);
  });

  it.each([
    "\n::stop-commands::pwned\n",
    "\r::stop-commands::pwned",
    "##[add-mask]orders",
    "<img src=x>|`@acme",
    "x\u202egpj",
  ])("not the name of a file: %j", async (name) => {
    const file = `scripts/${name}.sql`;
    const { ran, world } = await attacked({ [file]: "CREATE INDEX i ON orders (id);\n" });
    expect(ran.commands.map((one) => one.name).filter((each) => !own.has(each))).toEqual([]);
    expect(ran.commands.filter((one) => one.name === "add-mask").map((one) => one.data)).toEqual([
      "ghs_secret",
    ]);
    expect([ran.status, ran.outputs.errors, world.comments[0]?.path]).toEqual([1, "1", file]);
    for (const text of [ran.summary, ...world.reviews.map((one) => one.body)]) harmless(text);
  });

  it("not the name of a branch, nor a configuration", async () => {
    const scene = await stage({ head: { ".indexwright.yml": "rules:\n  '::stop-commands::x': off\n" } });
    const [pull] = scene.world.pulls;
    if (pull) Object.assign(pull.head, { ref: "x\r::stop-commands::pwned" });
    const ran = await scene.run();
    expect(ran.status).toBe(2);
    expect(ran.commands.map((one) => one.name)).toEqual(["add-mask", "error"]);
  });
});

/** Read as GitHub reads it: no HTML but ours, no links, no mentions outside of code. */
function harmless(markdown: string): void {
  const prose = markdown
    .replace(/^(`{3,}).*\n[\s\S]*?^\1$/gm, "")
    .replace(/<code>[^<]*<\/code>/g, "")
    .replace(/^<!-- indexwright:v1:[0-9a-f]{8}:(review|finding):[0-9a-f]{16} -->/, "");
  const tags = [...prose.matchAll(/<[^>\s]*/g)].map(([tag]) => tag);
  expect(new Set(tags)).toEqual(new Set(tags.filter((tag) => /^<\/?(details|summary|b|br|a)$/.test(tag))));
  expect(prose).not.toMatch(/<!--|\]\(|!\[|(?<![\w&#;])@[\w-]|(?<![&\w])#\d/);
  expect(prose).not.toMatch(/<[^>]*\bon\w+=/i);
}

describe("secrets", slow, () => {
  const address = (password: string) => `postgres://ci:${password}@localhost:5432/shop`;

  it.each([
    [
      "a password of somebody's own",
      "s3cr%24t-w0rd",
      ["ghs_secret", address("s3cr%24t-w0rd"), "s3cr$t-w0rd", "s3cr%24t-w0rd"],
    ],
    ["everybody's password", "postgres", ["ghs_secret", address("postgres")]],
  ])("%s", async (_, password, masked) => {
    const { ran } = await attacked(
      { "scripts/1.sql": "SELECT 1;\n" },
      { inputs: { paths: "scripts", "database-url": address(password) } },
    );
    const masks = ran.commands.filter((one) => one.name === "add-mask").map((one) => one.data);
    expect(masks).toEqual(masked);
    expect(ran.lines.join("\n")).not.toContain(password);
  });
});
