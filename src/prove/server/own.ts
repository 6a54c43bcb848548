import type { Binaries } from "./binaries.ts";
import { prepare } from "./databases.ts";
import { launch } from "./launch.ts";
import type { Server } from "./server.ts";

/** A server of our own, from installed binaries. */
export async function ownServer(binaries: Binaries): Promise<Server> {
  const { folder, stop } = await launch(binaries);
  const owner = { host: folder.socket, user: "postgres", database: "postgres" };
  const { database, extensions } = await prepare(owner);
  return {
    provider: binaries.provider,
    major: binaries.major,
    version: binaries.version,
    can: { concurrency: true, cancel: true, filesystem: true, extensions },
    database,
    stop,
  };
}
