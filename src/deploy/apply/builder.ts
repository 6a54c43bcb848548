import { NoServer, type Session } from "../../postgres/server.ts";
import type { Address } from "../../postgres/session.ts";
import { quoteLiteral } from "../../sql/grammar/name.ts";
import type { Step } from "../../types.ts";
import { direct } from "./watcher.ts";

/**
 * What ends a build and leaves an INVALID index; whoever set it for the role or the database did not mean builds.
 * client_connection_check_interval would end it with this program.
 */
const timeouts = [
  ...["statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout", "idle_session_timeout"],
  "client_connection_check_interval",
];

export interface BuilderOptions {
  readonly address: Address;
  readonly major: number;
  /** Settings that are stronger than those of the migration: maintenance_work_mem, max_parallel_maintenance_workers. */
  readonly settings: readonly (readonly [name: string, value: string])[];
}

/** A session for one step. Rejects with a NoServer where a timeout stays set all the same. */
export async function openBuilder(
  { address, major, settings }: BuilderOptions,
  step: Step,
): Promise<Session> {
  const session = await direct(address);
  const off = major >= 17 ? [...timeouts, "transaction_timeout"] : timeouts;
  try {
    await session.simple(off.map((name) => `SET ${name} = 0`).join("; "));
    await session.simple(`SET application_name = ${quoteLiteral(`indexwright: ${step.index.name}`)}`);
    for (const [name, value] of [...(step.session ?? []), ...settings])
      await session.extended("SELECT pg_catalog.set_config($1, $2, false)", [name, value]);
    const names = off.map(quoteLiteral).join(", ");
    const { rows } = await session.extended(
      `SELECT s.name, s.setting FROM pg_catalog.pg_settings s WHERE s.name IN (${names}) AND s.setting <> '0'`,
    );
    const [kept] = rows;
    if (kept)
      throw new NoServer(`${String(kept.name)} stays at ${String(kept.setting)}, and would end a build`);
    return session;
  } catch (error) {
    await session.close().catch(() => {});
    throw error;
  }
}
