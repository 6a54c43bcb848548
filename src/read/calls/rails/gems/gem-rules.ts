import type { SchemaCall } from "../../any-tool/schema-call.ts";
import type { OppositeCall } from "../reversal.ts";
import type { Manner, SchemaStatements } from "../schema-statements.ts";

/** What a gem that stands between a migration and the database makes of its calls. */
export interface GemRules {
  /** What it does, after its name: "makes indexes concurrently". */
  readonly why: string;
  /** No migration has a transaction. */
  readonly opensNone?: true;
  /** Settings that its sessions start with. */
  readonly session?: readonly (readonly [name: string, value: string])[];
  /** It stands at the connection, where the calls of `change_table` pass it too. */
  readonly atConnection?: true;
  /** Calls of its own, of which Rails knows nothing. */
  readonly helpers?: ReadonlySet<string>;
  /** Sends a call otherwise than Rails would; false where it leaves it as it is. */
  send(name: string, call: SchemaCall, by: CallSender): boolean;
  /** What is sent for a call of `change` when that is taken back; null: what Rails itself makes of it. */
  recorded?(name: string, call: SchemaCall, by: CallSender): OppositeCall | null;
}

export interface CallSender {
  readonly to: SchemaStatements;
  readonly direction: "up" | "down";
  /** The migration has made the table itself, in the direction that it is run in. */
  isOwn(table: string): boolean;
  /** As Rails sends it. */
  forward(name: string, call: SchemaCall, manner?: Manner): void;
  /** Through the migration once more, and so through the gems. */
  again(name: string, call: SchemaCall): void;
  /** COMMIT, where a transaction is open. */
  leaveTransaction(call: SchemaCall): void;
  /** BEGIN … COMMIT round it. */
  inTransaction(call: SchemaCall, make: () => void): void;
  /** With these settings as long as it takes. */
  within(settings: readonly (readonly [name: string, value: string])[], make: () => void): void;
}
