import { ALL_SETTINGS, settingNamed } from "../../sql/statements/set-statement.ts";
import type { ParsedStatement } from "../../types.ts";
import type { SettingMap } from "../settings.ts";

const none: SettingMap = new Map();

/**
 * What reported migrations leave set in the session: a tool sends those of one run through one connection. Which of them
 * run together nobody knows, so that it stands beside the settings of each, and not among them.
 */
export class InheritedSettings {
  #all: SettingMap = none;

  get all(): SettingMap {
    return this.#all;
  }

  /** After a migration that ends with these settings. */
  learn(statements: readonly ParsedStatement[], left: SettingMap): void {
    const lasting = [...left].filter(([, { by, local }]) => by !== null && !local);
    const named = statements.map(settingNamed);
    if (lasting.length === 0 && (this.#all.size === 0 || named.length === 0)) return;
    const kept = named.includes(ALL_SETTINGS) ? [] : [...this.#all].filter(([name]) => !named.includes(name));
    this.#all = new Map([...kept, ...lasting]);
  }
}
