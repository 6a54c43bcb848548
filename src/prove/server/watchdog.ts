import { spawn } from "node:child_process";

/**
 * Cleans up when this program dies silently, by SIGKILL too: a process that waits for the end of its standard
 * input, which only this program holds open. Each line that it reads names the process to end, and the last one counts.
 * A number that another program has been given since is seen by its folder, where the system shows that (proc(5)).
 * The arguments are ours alone; nothing from a migration reaches the shell.
 * PostgreSQL kills its own processes 5 s after SIGQUIT (postmaster.c): a server that were killed before would leave them.
 */
const script = `
run=$1 pid=
while read -r line; do pid=$line; done
# A server that has just begun may not have been named yet; one that works for initdb alone has a minus there.
if read -r line 2>/dev/null < "$run/data/postmaster.pid"; then case $line in [1-9]*) pid=$line ;; esac; fi
runs() {
  [ -n "$pid" ] && kill -0 "$pid" 2>/dev/null || return 1
  [ ! -e /proc/self/cwd ] || [ "/proc/$pid/cwd" -ef "$run/data" ] || [ "/proc/$pid/cwd" -ef "$run/s" ]
}
runs && kill -QUIT "$pid"
n=0
while runs && [ $n -lt 100 ]; do n=$((n+1)); sleep 0.1; done
runs && kill -KILL "$pid"
n=0
while [ -e "$run" ] && [ $n -lt 20 ]; do n=$((n+1)); rm -rf -- "$run" 2>/dev/null || sleep 0.1; done
`;

export interface Watchdog {
  /** From then on, this process is the one to end. */
  readonly guard: (pid: number) => Promise<void>;
  readonly callOff: () => void;
}

export function watch(folder: string): Watchdog {
  const dog = spawn("/bin/sh", ["-c", script, "indexwright-watchdog", folder], {
    cwd: "/",
    stdio: ["pipe", "ignore", "ignore"],
    // Ctrl-C in a terminal goes to the whole group; it has to outlive that.
    detached: true,
    env: { PATH: process.env.PATH ?? "/usr/bin:/bin" },
  });
  dog.unref();
  (dog.stdin as unknown as { unref?: () => void }).unref?.();
  // Without a shell there is no watchdog: the next start cleans up.
  dog.on("error", () => {});
  dog.stdin.on("error", () => {});
  return {
    // Where it could not be told, there is none.
    guard: (pid) => new Promise((resolve) => void dog.stdin.write(`${pid}\n`, () => resolve())),
    callOff: () => void dog.kill("SIGKILL"),
  };
}
