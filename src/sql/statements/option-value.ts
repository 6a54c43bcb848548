import type { DefElem } from "libpg-query";

/** Whether an option in parentheses is switched on: alone, or with what defGetBoolean (src/backend/commands/define.c) takes as true. */
export function isOn({ arg }: DefElem): boolean {
  if (!arg) return true;
  if ("Integer" in arg) return (arg.Integer.ival ?? 0) !== 0;
  if ("Boolean" in arg) return arg.Boolean.boolval === true;
  if ("String" in arg) return !/^(false|off|0|no)$/i.test(arg.String.sval ?? "");
  return true;
}
