import { knownText } from "../../../code/value.ts";
import type { SchemaCall } from "../../any-tool/schema-call.ts";
import type { OppositeCall } from "../reversal.ts";
import type { SchemaStatements } from "../schema-statements.ts";
import type { CallSender, GemRules } from "./gem-rules.ts";

interface GemSenderSettings {
  readonly to: SchemaStatements;
  readonly direction: "up" | "down";
  readonly gems: readonly GemRules[];
  /** As Rails itself sends it. */
  send(name: string, call: SchemaCall): void;
  boundary(sql: "BEGIN" | "COMMIT", call: SchemaCall): void;
}

/** Sends calls through the gems that stand between a migration and the database. */
export class GemSender {
  readonly #settings: GemSenderSettings;
  /** Made in this migration: nobody else sees it yet. */
  readonly #own = new Set<string>();

  constructor(settings: GemSenderSettings) {
    this.#settings = settings;
  }

  /** Whether a gem has a call of that name. */
  knows(name: string): boolean {
    return this.#settings.gems.some(({ helpers }) => helpers?.has(name));
  }

  /** What is sent when the call is taken back; null: what Rails makes of it. */
  recorded(name: string, call: SchemaCall): OppositeCall | null {
    for (const [at, gem] of this.#settings.gems.entries()) {
      const own = gem.recorded?.(name, call, this.#by(at));
      if (own) return own;
    }
    return null;
  }

  send(name: string, call: SchemaCall, at: "migration" | "connection"): void {
    const { gems } = this.#settings;
    const isNear = at === "connection";
    const first = gems.findIndex(({ atConnection }) => !isNear || atConnection === true);
    this.#from(first < 0 ? gems.length : first, name, call);
  }

  #from(at: number, name: string, call: SchemaCall): void {
    const { gems, send } = this.#settings;
    const gem = gems[at];
    if (gem) {
      if (!gem.send(name, call, this.#by(at))) this.#from(at + 1, name, call);
      return;
    }
    const table = knownText(call.given[0]);
    if (name === "create_table" && table !== null) this.#own.add(table);
    send(name, call);
  }

  #by(at: number): CallSender {
    const { to, direction, boundary } = this.#settings;
    return {
      ...{ to, direction },
      isOwn: (table) => direction === "up" && this.#own.has(table),
      again: (name, call) => this.#from(at, name, call),
      forward: (name, call, manner = "query") => {
        const outer = to.manner;
        to.manner = manner === "query" ? outer : manner;
        this.#from(at + 1, name, call);
        to.manner = outer;
      },
      leaveTransaction: (call) => boundary("COMMIT", call),
      inTransaction: (call, make) => {
        boundary("BEGIN", call);
        make();
        boundary("COMMIT", call);
      },
      within: (settings, make) => {
        const { sent } = to.run;
        const outer = sent.within;
        sent.within = settings;
        make();
        sent.within = outer;
      },
    };
  }
}
