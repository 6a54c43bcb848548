import type { Address } from "../../postgres/session.ts";

/**
 * What a superuser's session has whatever the owner of a database has set for all who come there (ALTER DATABASE … SET):
 * nobody else's functions by a bare name, its own rights, literals as we write them, and time.
 */
const settings: Readonly<Record<string, string>> = {
  search_path: "pg_catalog,pg_temp",
  role: "none",
  standard_conforming_strings: "on",
  default_transaction_read_only: "off",
  default_transaction_isolation: "read\\ committed",
  default_tablespace: "",
  statement_timeout: "0",
  lock_timeout: "0",
  idle_in_transaction_session_timeout: "0",
  idle_session_timeout: "0",
  client_connection_check_interval: "0",
  client_min_messages: "warning",
};

/** Event triggers of a copied database would run as superuser, at each login too. */
const since17 = { transaction_timeout: "0", event_triggers: "off" };

/** A superuser's address, whose sessions are ruled by us alone. `more`: settings of this one. */
export function ruling(
  address: Address,
  major: number,
  more: Readonly<Record<string, string>> = {},
): Address {
  const all = { ...settings, ...(major >= 17 ? since17 : {}), ...more };
  const options = Object.entries(all).map(([name, value]) => `-c ${name}=${value}`);
  return { ...address, options: options.join(" ") };
}
