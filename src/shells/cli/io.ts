/** The world as the command line sees it; tests bring their own. */
export interface Io {
  readonly cwd: string;
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  readonly stdin: () => Buffer;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether standard output is a terminal. */
  readonly isTTY: boolean;
  readonly columns: number;
  /** Asks somebody at the terminal for a line; absent: nobody is there. */
  readonly ask?: (question: string) => Promise<string>;
  /** The folder of the package, where the rules' pages lie. */
  readonly home: string;
}

/** As in Node itself: FORCE_COLOR goes before NO_COLOR, and both before what the terminal is. */
export function wantsColor({ env, isTTY }: Io): boolean {
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== "0" && env.FORCE_COLOR !== "false";
  if (env.NO_COLOR) return false;
  return isTTY && env.TERM !== "dumb";
}
