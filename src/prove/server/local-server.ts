import { NotTakenAway, type Server } from "../../postgres/server.ts";
import { serverAccount } from "./account.ts";
import { prepare } from "./databases.ts";
import { launch } from "./launch.ts";
import type { Binaries } from "./programs/binaries.ts";
import { inFolder } from "./stretch.ts";

/**
 * A server of our own, from installed binaries. Its socket trusts anyone who reaches it, postgres included, and stands in a
 * folder that only its system user enters. A migration cannot reach it: SQL opens connections only with dblink or
 * postgres_fdw, which no role but a superuser may install and which we do not.
 */
export async function ownServer(binaries: Binaries): Promise<Server> {
  const { socket, data, stop } = await launch(binaries);
  try {
    const { database, named, roles, extensions } = await prepare(
      { host: socket, user: "postgres", database: "postgres" },
      {
        ...{ logs: true, named: null, lent: false, major: binaries.major },
        stretch: inFolder(data, serverAccount()),
      },
    );
    return {
      provider: binaries.provider,
      major: binaries.major,
      version: binaries.version,
      can: { concurrency: true, cancel: true, filesystem: true, extensions },
      database,
      named,
      roles,
      notes: [],
      stop: () =>
        stop().catch((error: Error) => {
          throw new NotTakenAway([`a server of ours is left: ${error.message}`]);
        }),
    };
  } catch (error) {
    await stop().catch(() => {});
    throw error;
  }
}
