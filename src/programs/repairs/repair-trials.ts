import type { Discovery } from "../../discover/index.ts";
import type { Options } from "../../options.ts";
import type { VersionUnderTest } from "../../prove/index.ts";
import { tryRepair } from "../../prove/rerun/repair-runs.ts";
import type { ModelledVersion, Repair } from "../../types.ts";
import { rootsOf, versionsOf } from "../versions.ts";
import { withFiles } from "./with-files.ts";

/** Repairs that are run while their versions are measured: one that does not hold there is not offered. */
export class RepairTrials {
  readonly #discovery: Discovery;
  readonly #options: Options;
  readonly #repairs: Map<string, Repair>;

  constructor(repairs: readonly Repair[], discovery: Discovery, options: Options) {
    this.#repairs = new Map(repairs.map((one) => [one.file.path, one]));
    this.#discovery = discovery;
    this.#options = options;
  }

  /** Over what came before the version. */
  async try(subject: VersionUnderTest): Promise<void> {
    const { path = "" } = subject.up[0]?.migration.file ?? {};
    const repair = this.#repairs.get(path);
    // What is only added mends what has been applied, and gives another schema.
    if (!repair || repair.files.length === 0 || repair.files.every((one) => one.new)) return;
    const { members, isTogether } = this.#membersOf(repair);
    if (members.length === 0) return;
    const verdict = await tryRepair(subject, members);
    if (verdict === "unknown") return;
    const { wrong, cutOff } = verdict;
    this.#repairs.set(path, wrong === null ? measured(repair, cutOff, isTogether) : refuted(repair, wrong));
  }

  get settled(): readonly Repair[] {
    return [...this.#repairs.values()];
  }

  /**
   * The versions that it leaves in one's place, in the order of their tool, and whether no other one runs between them: then
   * nobody has run what is measured as it will run.
   */
  #membersOf({ file, files }: Repair): {
    readonly members: readonly ModelledVersion[];
    readonly isTogether: boolean;
  } {
    const paths = new Set([file.path, ...files.map(({ path }) => path)]);
    const isMember = ({ up: [first] }: ModelledVersion): boolean =>
      paths.has(first?.migration.file.path ?? "");
    const { roots } = rootsOf(withFiles(this.#discovery, files), this.#options);
    const all = roots
      .map((root) => [...versionsOf(root, this.#options, { history: true })])
      .filter((versions) => versions.some(isMember));
    const members = all.flatMap((versions) => versions.filter(isMember));
    const isTogether = all.every((versions) => {
      const span = versions.slice(versions.findIndex(isMember), versions.findLastIndex(isMember) + 1);
      return span.every(isMember);
    });
    return { members, isTogether };
  }
}

function measured(repair: Repair, cutOff: string | null, isTogether: boolean): Repair {
  const left = cutOff === null ? [] : [{ message: `what mends ${repair.file.path}, ${cutOff}` }];
  return { ...repair, left: [...repair.left, ...left], checked: isTogether ? "measured" : "read" };
}

function refuted({ file, first: _, suggestion: __, ...repair }: Repair, verdict: string): Repair {
  const message = `what mends ${file.path} is not offered: ${verdict}`;
  return { ...repair, file, files: [], mends: [], left: [{ message }], first: [], checked: "measured" };
}
