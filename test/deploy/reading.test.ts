import { mkdtempSync, rmSync } from "node:fs";
import { createConnection, createServer, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { addressOf } from "../../src/postgres/address.ts";
import { reading } from "../../src/postgres/reading-session.ts";
import { type Production, production } from "./production.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const asking = { option: "--database-url", throughPooler: false };
let there: Production;
beforeAll(async () => {
  there = await production(18);
});
afterAll(() => there?.stop());

const address = (socket?: string) => addressOf(there.url("boss", socket), asking.option);

it("a transaction that reads cannot write, not even as superuser", async () => {
  const said = reading(address(), asking, (session) => session.simple("CREATE TABLE t (a int)"));
  await expect(said).rejects.toThrow("cannot execute CREATE TABLE in a read-only transaction");
});

it("names are looked up in no schema but PostgreSQL's own", async () => {
  await reading(address(), asking, async (session, facts) => {
    expect((await session.extended("SHOW search_path")).rows).toEqual([{ search_path: '""' }]);
    expect(facts).toMatchObject({ major: 18, database: "shop", role: "boss", direct: true, standby: false });
    expect(facts.schemas).toBe("{pg_catalog,public}");
  });
});

it("nobody there is told without the URL, and so is what is no URL", async () => {
  const nowhere = addressOf("postgresql://me:very-secret@127.0.0.1:1/shop", asking.option);
  const said = reading(nowhere, asking, async () => {});
  await expect(said).rejects.toThrow(/^cannot connect to 127\.0\.0\.1:1: /);
  await expect(said).rejects.not.toThrow(/very-secret/);
  expect(() => addressOf("mysql://me:very-secret@h/d", asking.option)).toThrow(
    /^--database-url is not a postgresql:\/\/ URL$/,
  );
});

/** What stands between, as a pooler does: it tells each client a process id of its own (BackendKeyData, "K"). */
async function pooler(
  behind: string,
  startup: "as it is" | "refused",
): Promise<{ folder: string; server: Server }> {
  const folder = mkdtempSync(path.join(tmpdir(), "iw-pool-"));
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = createConnection(path.join(behind, ".s.PGSQL.5432"));
    for (const end of [client, upstream]) {
      sockets.add(end);
      end.on("error", () => {});
      end.on("close", () => {
        client.destroy();
        upstream.destroy();
      });
    }
    if (startup === "refused") {
      const text = "SFATAL\0C08P01\0Munsupported startup parameter: options\0\0";
      const head = Buffer.from("E\0\0\0\0");
      head.writeUInt32BE(text.length + 4, 1);
      client.once("data", () => client.end(Buffer.concat([head, Buffer.from(text)])));
      return;
    }
    client.pipe(upstream);
    upstream.on("data", (data: Buffer) => {
      const at = data.indexOf(Buffer.from("K\0\0\0\u000c"));
      if (at >= 0) data.writeUInt32BE(data.readUInt32BE(at + 5) + 1, at + 5);
      client.write(data);
    });
  });
  await new Promise<void>((resolve) => server.listen(path.join(folder, ".s.PGSQL.5432"), resolve));
  server.on("close", () => {
    for (const end of sockets) end.destroy();
  });
  return { folder, server };
}

it("a pooler is refused, unless somebody says that it may stand there", async () => {
  const { folder, server } = await pooler(there.socket, "as it is");
  const said = reading(address(folder), asking, async () => {});
  await expect(said).rejects.toThrow(
    /^a connection pooler answers at .*give --database-url the server's own address, or say --through-pooler/,
  );
  const through = await reading(
    address(folder),
    { ...asking, throughPooler: true },
    async (_, facts) => facts.direct,
  );
  expect(through).toBe(false);
  const boss = await there.session("boss");
  await boss.simple("CREATE ROLE neon_superuser");
  await expect(reading(address(folder), asking, async () => {})).rejects.toThrow(
    /the server's own address \(Neon: the host name without -pooler\), or say/,
  );
  await boss.simple("DROP ROLE neon_superuser");
  await boss.close();
  server.close();
  rmSync(folder, { recursive: true });
});

it("one that refuses settings at the start is known by that, as PgBouncer does", async () => {
  const { folder, server } = await pooler(there.socket, "refused");
  await expect(reading(address(folder), asking, async () => {})).rejects.toThrow(
    /^a connection pooler answers at /,
  );
  server.close();
  rmSync(folder, { recursive: true });
});
