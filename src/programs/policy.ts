import picomatch from "picomatch";
import type { Policy } from "../check/policy.ts";
import { shortWorkOver } from "../check/short-work.ts";
import type { Options } from "../options.ts";
import { lookup } from "../text/lookup.ts";

/** What the options decide over findings. */
export function policyOf(options: Options): Policy {
  const { overrides, preset, rules: levels, smallTables, postgresVersion, postgresMinor, since } = options;
  const small = smallTables.length > 0 ? picomatch([...smallTables]) : () => false;
  return {
    postgres: postgresVersion,
    minor: postgresMinor,
    changeSet: since !== null,
    preset,
    level: (rule, path) => {
      const closest = overrides.findLast((one) => lookup(one.rules, rule) !== undefined && one.matches(path));
      return (closest && lookup(closest.rules, rule)) ?? lookup(levels, rule) ?? null;
    },
    isSmall: (table) => small(table),
    shortWork: shortWorkOver(options.tables, options.smallRows),
  };
}
