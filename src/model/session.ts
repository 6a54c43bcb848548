import type { TransactionStmt } from "libpg-query";
import { schemasOf } from "../sql/statements/search-path.ts";
import type { ParsedStatement } from "../types.ts";
import type { ScopePlace } from "./scope.ts";
import { applySetting, type SettingMap } from "./settings.ts";
import type { Timeline } from "./timeline.ts";

interface Savepoint {
  readonly name: string;
  readonly mark: number;
  readonly settings: SettingMap;
}

/** What a session carries from statement to statement: its settings, and what ROLLBACK would put back. */
export class ModelSession {
  readonly #timeline: Timeline;
  readonly #start: SettingMap;
  #settings: SettingMap;
  #block: number | null = null;
  #begin: Savepoint | null = null;
  /** By name, the last of that name. */
  #savepoints = new Map<string, Savepoint>();
  #searched: string | undefined;
  #searchPath: readonly string[] = ["public"];

  constructor(timeline: Timeline, start: SettingMap) {
    this.#timeline = timeline;
    this.#start = start;
    this.#settings = start;
  }

  get settings(): SettingMap {
    return this.#settings;
  }

  /** Where unqualified names are looked up and made; a name that is `$user` or empty counts for nothing. */
  get searchPath(): readonly string[] {
    const value = this.#settings.get("search_path")?.value;
    if (value !== this.#searched) {
      this.#searched = value;
      this.#searchPath = this.#pathOf(value);
    }
    return this.#searchPath;
  }

  #pathOf(value: string | undefined): readonly string[] {
    const known = schemasOf(value ?? "");
    return known.length > 0 ? known : ["public"];
  }

  /** Notices that a block has begun, before its first statement runs. */
  enter(place: ScopePlace | null): void {
    const block = place?.id ?? null;
    if (block === this.#block) return;
    if (this.#block !== null) this.#leave();
    this.#block = block;
    this.#begin = block === null ? null : this.#here("");
    this.#savepoints = new Map();
  }

  after(statement: ParsedStatement, place: ScopePlace | null): void {
    const control = (statement.node as { TransactionStmt?: TransactionStmt }).TransactionStmt;
    if (control) this.#control(control);
    else if (statement.body === null || statement.body.kind === "do")
      this.#settings = applySetting(this.#settings, statement, place !== null, this.#start);
  }

  #here(name: string): Savepoint {
    return { name, mark: this.#timeline.mark(), settings: this.#settings };
  }

  #control({ kind, savepoint_name }: TransactionStmt): void {
    if (kind === "TRANS_STMT_ROLLBACK" && this.#begin) this.#return(this.#begin);
    else if (kind === "TRANS_STMT_SAVEPOINT")
      this.#savepoints.set(savepoint_name ?? "", this.#here(savepoint_name ?? ""));
    else if (kind === "TRANS_STMT_ROLLBACK_TO") {
      const found = this.#savepoints.get(savepoint_name ?? "");
      if (found) this.#return(found);
    }
  }

  #return(point: Savepoint): void {
    this.#timeline.undo(point.mark);
    this.#settings = point.settings;
  }

  /** SET LOCAL lasts until its transaction ends. */
  #leave(): void {
    const lasting = [...this.#settings].filter(([, setting]) => !setting.local);
    if (lasting.length !== this.#settings.size) this.#settings = new Map(lasting);
  }
}
