import { tools } from "../../read/index.ts";
import type { Deployment, Report, Step } from "../../types.ts";
import type { ApplyCommand } from "./fit-for-apply.ts";

/**
 * What each migration's tool makes of it afterwards: its own list is never written from here, so that it still has the
 * migration to run. `only`: some of its statements were left to the tool.
 */
export function ledgerNotes(
  steps: readonly Step[],
  { migrations }: Pick<Report, "migrations">,
  { command, only }: { readonly command: ApplyCommand; readonly only: boolean },
): NonNullable<Deployment["ledger"]> {
  const files = [...new Set(steps.map(({ file }) => file))];
  return files.flatMap((file) => {
    const id = migrations.find((migration) => migration.file.path === file.path)?.tool;
    const tool = tools.find((each) => each.id === id);
    if (!tool?.recorded) return [];
    const own = steps.filter((step) => step.file === file);
    const again = own.every(({ repeatable }) => repeatable);
    const way = command === "apply" ? tool.name : `the way back in ${tool.name}`;
    if (again)
      return [
        {
          file,
          message: `run ${way} as ever: ${passedBy(own)} it pass, and then ${tool.name}'s own list is right`,
        },
      ];
    const fails = own.every(({ rebuilt }) => rebuilt)
      ? `${way} would build it again`
      : `${way} would fail: what it asks for is done`;
    const count = command === "apply" && !only ? tool.countAsApplied?.(file.path) : undefined;
    return [
      {
        file,
        message:
          count === undefined ? `${fails}; ${before(command)}` : `${fails}. To have it counted: ${count}`,
      },
    ];
  });
}

function passedBy(own: readonly Step[]): string {
  const drops = own.filter(({ wish }) => wish === "gone").length;
  if (drops === 0) return "IF NOT EXISTS lets";
  return drops === own.length ? "IF EXISTS lets" : "IF NOT EXISTS and IF EXISTS let";
}

function before(command: ApplyCommand): string {
  return command === "apply"
    ? "write IF NOT EXISTS (IF EXISTS where it drops) into it before the tool runs it"
    : "take it out of the tool's list by hand, or write IF EXISTS into its way back first";
}
