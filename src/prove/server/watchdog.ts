import { spawn } from "node:child_process";

/**
 * Cleans up when this program dies without a word, by SIGKILL too: a process that waits for the end of its standard
 * input, which only this program holds open. The arguments are ours alone; nothing from a migration reaches the shell.
 */
const script =
  'read -r _; kill -QUIT "$1" 2>/dev/null; n=0; while kill -0 "$1" 2>/dev/null && [ $n -lt 20 ]; do n=$((n+1)); sleep 0.1; done; rm -rf -- "$2"';

/** Returns how to call it off. On Windows there is none: the next start cleans up. */
export function watch(server: number, folder: string): () => void {
  if (process.platform === "win32") return () => {};
  const dog = spawn("/bin/sh", ["-c", script, "indexwright-watchdog", String(server), folder], {
    stdio: ["pipe", "ignore", "ignore"],
    // Ctrl-C in a terminal goes to the whole group; it has to outlive that.
    detached: true,
    env: { PATH: "/usr/bin:/bin" },
  });
  dog.unref();
  (dog.stdin as unknown as { unref?: () => void }).unref?.();
  dog.stdin.on("error", () => {});
  return () => {
    dog.kill("SIGKILL");
  };
}
