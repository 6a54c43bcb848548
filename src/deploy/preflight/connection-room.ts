import type { DeploymentCheck } from "../../types.ts";

/** How many sessions more may be opened, by each of the limits that there are. */
export interface ConnectionRoom {
  readonly limits: readonly { readonly of: string; readonly most: number; readonly used: number }[];
}

/** From a row of connectionRoomQuery; null: it was not asked for. */
export function connectionRoomIn(row: Readonly<Record<string, unknown>> | undefined): ConnectionRoom | null {
  if (row === undefined) return null;
  const limit = (of: string, most: unknown, used: unknown) =>
    most === null || most === undefined ? [] : [{ of, most: Number(most), used: Number(used) }];
  const server = limit("the server (max_connections)", row.of_server, row.used);
  if (row.superuser === "t") return { limits: server };
  return {
    limits: [
      ...server,
      ...limit("the database", row.of_database, row.used_of_database),
      ...limit("the role", row.of_role, row.used_of_role),
    ],
  };
}

/** `apply` opens one session that looks on, and one that builds. */
const WANTED = 2;
/** From here on applications soon find none. */
const MUCH = 0.9;

export function connectionsCheck(room: ConnectionRoom | null): DeploymentCheck {
  const check = "connections";
  if (room === null)
    return {
      check,
      level: "unknown",
      needs: "--database-url",
      message: "free connections were not asked for",
    };
  // The one that asks ends before the others begin.
  const [least] = [...room.limits].sort((a, b) => a.most - a.used - (b.most - b.used));
  if (!least) return { check, level: "ok", message: "no limit of connections is set" };
  const free = least.most - least.used + 1;
  const facts = { free, most: least.most, used: least.used };
  const words = `${Math.max(0, free)} connection${free === 1 ? " is" : "s are"} free of the ${least.most} of ${least.of}`;
  if (free < WANTED) return { check, level: "stop", facts, message: `${words}, and a build takes ${WANTED}` };
  if (least.used > least.most * MUCH) return { check, level: "warn", facts, message: words };
  return { check, level: "ok", facts, message: words };
}
