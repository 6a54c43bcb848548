import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chownSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { openSession } from "../../src/postgres/session.ts";
import type { Production } from "../deploy/production.ts";
import { until } from "../until.ts";
import { asServer, ownFolder } from "./neighbour.ts";

export interface Standby {
  readonly url: (role: string) => string;
  readonly socket: string;
  readonly stop: () => Promise<void>;
}

/**
 * A streaming standby on a copy of the data directory (pg_backup_start, PostgreSQL 15 or newer: no pg_basebackup is among the
 * binaries), with a slot of its own name. `more`: settings of the standby.
 */
export async function standbyOf(
  there: Production,
  slot: string,
  more: Readonly<Record<string, string>> = {},
): Promise<Standby> {
  const { folder, remove } = ownFolder("iw-standby-");
  const [data, socket] = [path.join(folder, "data"), path.join(folder, "s")];
  const boss = await there.session("boss");
  await boss.simple("SELECT pg_backup_start('copy', true)");
  spawnSync("cp", ["-a", there.data, data]);
  const { rows } = await boss.extended("SELECT labelfile FROM pg_backup_stop(false)");
  await boss.extended("SELECT pg_create_physical_replication_slot($1, true)", [slot]);
  const bin = (await boss.extended("SELECT setting FROM pg_config WHERE name = 'BINDIR'")).rows[0]?.setting;
  await boss.close();
  for (const own of ["postmaster.pid", "postmaster.opts"]) rmSync(path.join(data, own), { force: true });
  mkdirSync(socket, { mode: 0o777 });
  spawnSync("chmod", ["0777", socket]);
  const written = { backup_label: String(rows[0]?.labelfile), "standby.signal": "" };
  const { uid, gid } = asServer();
  for (const [name, text] of Object.entries(written)) {
    writeFileSync(path.join(data, name), text);
    if (uid !== undefined && gid !== undefined) chownSync(path.join(data, name), uid, gid);
  }
  const settings = {
    ...{ listen_addresses: "", unix_socket_directories: socket, max_locks_per_transaction: "1024" },
    ...{ fsync: "off", dynamic_shared_memory_type: "mmap", logging_collector: "off" },
    primary_conninfo: `host=${there.socket} user=boss application_name=${slot}`,
    primary_slot_name: slot,
    ...more,
  };
  const options = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const server = spawn(path.join(String(bin), "postgres"), ["-D", data, ...options], {
    ...asServer(),
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  server.stderr.on("data", (words: Buffer) => {
    said = `${said}${words.toString()}`.slice(-2000);
  });
  const address = { host: socket, user: "boss", database: "shop" };
  await until(async () => {
    if (server.exitCode !== null) throw new Error(`the standby has not started: ${said}`);
    if (!existsSync(path.join(socket, ".s.PGSQL.5432"))) return false;
    const session = await openSession(address).catch(() => null);
    await session?.close();
    return session !== null;
  });
  return {
    url: (role) => there.url(role, socket),
    socket,
    stop: async () => {
      server.kill("SIGINT");
      if (server.exitCode === null) await once(server, "exit");
      remove();
    },
  };
}
