import type { EventEnv } from "../../github/event.ts";

/** The runner of a workflow, as the action sees it; tests bring their own. */
export interface Runner {
  readonly env: EventEnv;
  /** A line of the log, or a workflow command; already escaped. */
  readonly say: (text: string) => void;
  /** The text of a file; throws. */
  readonly read: (path: string) => string;
  /** Makes the folders it takes; gives the path. */
  readonly write: (name: string, text: string) => string;
  readonly output: (name: string, value: string) => void;
  readonly summarize: (markdown: string) => Promise<void>;
  /** Keeps a word out of the log from now on. */
  readonly mask: (secret: string) => void;
}
