import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseXml } from "@rgrove/parse-xml";
import { expect, it } from "vitest";
import { bundle } from "../bundle.ts";
import { production } from "../deploy/production.ts";
import { repositoryWith } from "../deploy/program.ts";
import { until } from "../until.ts";
import { type Frame, linesOf, recordingSvg } from "./recording.ts";

const folder = process.env.INDEXWRIGHT_PICTURES;
const screen = { columns: 80, rows: 30, speed: 10, title: "apply, at 80 columns; ten times as fast" };

it("a recording shows each line when it came, and nothing of it is lost", () => {
  const frames = [
    { at: 0, text: "one <\u001b[1;31mred\u001b[22;39m>\r\ntw" },
    { at: 61_000, text: 'o & "three"\r\nrest' },
  ];
  expect(linesOf(frames).map(({ at, text }) => [at, text.length])).toEqual([
    [0, 24],
    [61_000, 13],
    [61_000, 4],
  ]);
  const svg = recordingSvg(frames, { ...screen, rows: 2 });
  const texts = [...(parseXml(svg).root?.text ?? "").matchAll(/^\d:\d\d.*$/gm)].map(([text]) => text);
  expect(texts).toEqual(["0:00one <red>", '1:01two & "three"', "1:01rest"]);
  expect(svg).toContain('<tspan style="font-weight:700;fill:#ff7b72">red</tspan>');
  // The third of two rows moves the others up.
  expect(svg).toContain(".s{transform:translateY(-18px)");
});

it("that of the README fits a screen of 80 columns, and lasts some minutes", () => {
  const svg = readFileSync(new URL("../../.github/apply.svg", import.meta.url), "utf8");
  const root = parseXml(svg).root;
  const lines = [...(root?.text ?? "").matchAll(/^(\d+):(\d\d)(.*)$/gm)];
  expect(lines.length).toBeGreaterThan(20);
  for (const [, , , text = ""] of lines) expect(text.length).toBeLessThanOrEqual(80);
  expect(Number(lines.at(-1)?.[1])).toBeGreaterThanOrEqual(2);
  // It runs and loads nothing.
  expect(svg).not.toMatch(/<script|href|@import|url\(|on[a-z]+=/);
});

const history = `CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, number text COLLATE "und-x-icu", placed_at timestamptz)`;
const change = `CREATE INDEX CONCURRENTLY orders_customer_placed_idx ON orders (customer_id, placed_at DESC);
CREATE UNIQUE INDEX CONCURRENTLY orders_number_key ON orders (number)`;

// Writers hold a build up for minutes, which only whoever wants the recording waits for.
it.runIf(folder !== undefined)("apply is recorded", { timeout: 900_000 }, async () => {
  const there = await production(18, { max_prepared_transactions: "2" });
  const boss = await there.session("boss");
  await boss.simple("CREATE ROLE billing LOGIN; CREATE ROLE reports LOGIN");
  await boss.simple(`SET ROLE owner; ${history}; GRANT ALL ON orders TO billing, reports; RESET ROLE`);
  await boss.simple(
    "INSERT INTO orders SELECT n, n % 5000, md5(n::text), now() - n * interval '1 minute' FROM generate_series(1, 1200000) n",
  );
  await boss.simple("ANALYZE orders");
  const session = async (role: string, name: string, sql: string) => {
    const opened = await there.session(role);
    await opened.simple(`SET application_name = '${name}'; ${sql}`);
    return opened;
  };
  // What a build has left that somebody cancelled.
  const stays = await session("billing", "invoices", "BEGIN; UPDATE orders SET customer_id = 1 WHERE id = 1");
  const failed = await there.session("owner");
  const cancelled = failed.simple(change.split(";")[0] ?? "").catch(() => {});
  const phase = (name: string) =>
    until(async () => {
      const { rows } = await boss.extended("SELECT 1 FROM pg_stat_progress_create_index WHERE phase ~ $1", [
        name,
      ]);
      return rows.length > 0;
    }, 300_000);
  await phase("before build");
  await boss.simple(`SELECT pg_cancel_backend(${failed.pid})`);
  await cancelled;
  await failed.close();
  await stays.simple("ROLLBACK");

  const repository = repositoryWith(history, change);
  const cli = path.join(await bundle(), "cli.js");
  const words = `apply migrations/2_change.sql --database-url '${there.url("owner")}' --confirm shop --free-bytes 40GB`;
  const run = spawn("script", ["-qefc", `stty cols 80 rows 40; exec node ${cli} ${words}`, "/dev/null"], {
    cwd: repository.folder,
    env: { ...process.env, GITHUB_EVENT_NAME: "", TERM: "xterm-256color", FORCE_COLOR: "1" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const frames: Frame[] = [
    { at: 0, text: "$ indexwright apply migrations/2_change.sql --free-bytes 40GB\n" },
  ];
  const begun = Date.now();
  run.stdout.setEncoding("utf8").on("data", (text: string) => {
    // The folder of this server is nobody's business.
    const shown = text.replaceAll(`${there.socket}:5432`, "db1:5432");
    frames.push({ at: Date.now() - begun, text: shown });
  });
  const ended = once(run, "close");
  await phase("building index");
  const dump = await session("reports", "pg_dump", "BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT 1");
  await phase("old snapshots");
  await sleep(75_000);
  await dump.simple("ROLLBACK");
  const job = await session("billing", "invoices", "BEGIN; UPDATE orders SET customer_id = 2 WHERE id = 2");
  await phase("before");
  await sleep(60_000);
  await job.simple("COMMIT");
  await ended;
  for (const each of [dump, job, stays, boss]) await each.close();
  await there.stop();
  repository.remove();
  const to = folder ?? "";
  if (!existsSync(to)) mkdirSync(to, { recursive: true });
  writeFileSync(path.join(to, "apply.svg"), recordingSvg(frames, screen));
  process.stdout.write(`drew ${path.join(to, "apply.svg")}\n`);
  expect(frames.map(({ text }) => text).join("")).toContain("orders_number_key");
});
