import type { Part } from "../../tool.ts";

/** How a migration is sent that calls `pgm.noTransaction()` or not; `apart`: what tells the tool to run each by itself, null: nothing. */
export function transactionOf(leaves: boolean, apart: string | null): Pick<Part, "execution" | "why"> {
  if (leaves)
    return {
      execution: "autocommit",
      why: "it calls `pgm.noTransaction()`, so node-pg-migrate commits what came before and opens no transaction",
    };
  return apart === null
    ? { execution: "batch", why: "node-pg-migrate runs all pending migrations in one transaction" }
    : {
        execution: "transaction",
        why: `node-pg-migrate runs each migration in a transaction of its own, as ${apart} tells it`,
      };
}
