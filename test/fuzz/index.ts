import { fork } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { made, type Round, round } from "./round.ts";

/** What a run leaves for the next. */
interface State {
  readonly seed: number;
  rounds: number;
  statements: number;
  readonly faults: { readonly round: number; readonly says: string }[];
}

const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "60" },
    seed: { type: "string", default: "1" },
    /** Goes on where that file ends, and is written to it. */
    resume: { type: "string" },
    /** Only that round, with its texts printed. */
    round: { type: "string" },
  },
});

/** A round that takes longer than that will not end. */
const HANG = 60_000;

const worker = fileURLToPath(new URL("worker.ts", import.meta.url));

async function main(): Promise<number> {
  if (values.round !== undefined) return runRound(Number(values.seed), Number(values.round));
  const state = stateOf(values.resume, Number(values.seed));
  const before = { ...state };
  const end = Date.now() + Number(values.seconds) * 1000;
  while (Date.now() < end) await stretch(state, end);
  const [rounds, statements] = [state.rounds - before.rounds, state.statements - before.statements];
  console.log(
    `${rounds} rounds, ${statements} statements (${state.statements} in all), ${state.faults.length} faults`,
  );
  for (const { round: number, says } of state.faults)
    console.log(`--seed ${state.seed} --round ${number}: ${says}`);
  return state.faults.length === 0 ? 0 : 1;
}

/** Rounds until the time is up, or one of them never ends and is left out. */
function stretch(state: State, end: number): Promise<void> {
  const child = fork(worker, [String(state.seed), String(state.rounds)], { execArgv: process.execArgv });
  let stopped = false;
  return new Promise((done) => {
    let watch = setTimeout(() => {}, 0);
    const stop = (): void => {
      stopped = true;
      child.kill("SIGKILL");
    };
    const hangs = (number: number) => (): void => {
      state.faults.push({ round: number, says: `does not end within ${HANG / 1000} s` });
      state.rounds = number + 1;
      stop();
    };
    child.on("message", (said: Round | { readonly begins: number }) => {
      if (stopped) return;
      clearTimeout(watch);
      if ("begins" in said) {
        watch = setTimeout(hangs(said.begins), HANG);
        return;
      }
      take(state, said);
      if (Date.now() >= end) stop();
    });
    child.on("exit", (code) => {
      clearTimeout(watch);
      if (!stopped) {
        state.faults.push({ round: state.rounds, says: `ends the whole run (${code})` });
        state.rounds++;
      }
      save(state);
      done();
    });
  });
}

function take(state: State, { number, statements, faults }: Round): void {
  state.rounds = number + 1;
  state.statements += statements;
  for (const says of faults) {
    state.faults.push({ round: number, says });
    console.error(`--seed ${state.seed} --round ${number}: ${says}`);
  }
  if (number % 200 === 0) save(state);
}

function stateOf(file: string | undefined, seed: number): State {
  if (file !== undefined && existsSync(file)) return JSON.parse(readFileSync(file, "utf8"));
  return { seed, rounds: 0, statements: 0, faults: [] };
}

function save(state: State): void {
  const { resume } = values;
  if (resume === undefined) return;
  mkdirSync(path.dirname(path.resolve(resume)), { recursive: true });
  writeFileSync(`${resume}.new`, JSON.stringify(state, null, 1));
  renameSync(`${resume}.new`, resume);
}

async function runRound(seed: number, number: number): Promise<number> {
  const { files, beside, options } = made(seed, number);
  for (const [name, text] of [...files, ...beside]) console.log(`-- ${name}\n${text}`);
  console.log(
    JSON.stringify({
      tool: options.tool,
      execution: options.execution,
      since: options.since,
      version: options.postgresVersion,
    }),
  );
  const { faults } = await round(seed, number);
  for (const says of faults) console.log(says);
  return faults.length === 0 ? 0 : 1;
}

process.exitCode = await main();
