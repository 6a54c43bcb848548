import pg from "pg";
import { NoServer } from "./server.ts";
import type { Address } from "./session.ts";

/** Where a URL leads. `option`: where it was given, for the complaint, which never holds the URL: that holds a password. */
export function addressOf(url: string, option: string): Address {
  try {
    if (!/^postgres(ql)?:\/\//.test(url)) throw new TypeError("not a postgresql: URL");
    // pg fills in what the URL leaves out, as psql does: from the environment.
    const { host, port, user, password, database, ssl } = new pg.Client(url);
    return {
      host,
      port,
      user: user ?? "postgres",
      ...(password ? { password } : {}),
      database: database ?? "postgres",
      ssl,
    };
  } catch {
    throw new NoServer(`${option} is not a postgresql:// URL`);
  }
}

/** As messages name it: "db1:5432". */
export function hostOf({ host, port }: Address): string {
  return `${host}:${port ?? 5432}`;
}

/** Who cannot connect has no server. */
export async function orNoServer<T>(address: Address, open: (address: Address) => Promise<T>): Promise<T> {
  try {
    return await open(address);
  } catch (error) {
    throw new NoServer(`cannot connect to ${hostOf(address)}: ${(error as Error).message}`);
  }
}
