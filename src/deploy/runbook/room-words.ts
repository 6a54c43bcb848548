import { size } from "../../text/size.ts";
import type { ChangeToWrite } from "../../types.ts";
import { measuredOf } from "./step-words.ts";

/** How much the builds write that stays, as far as `prove` has told it. */
export function roomWords(change: ChangeToWrite): string {
  const builds = change.steps.filter(
    ({ wish, constraint, only }) => wish === "valid" && !constraint && !only,
  );
  if (builds.length === 0) return "nothing is built, and no room is needed.";
  const known = builds.flatMap((step) => {
    const projected = measuredOf(step, change)?.projectedBytes;
    return projected ? [projected[1]] : [];
  });
  const sum = known.reduce((all, bytes) => all + bytes, 0);
  const meanwhile =
    "Sort files of about the largest index, and the WAL that slots and standbys have not read, come on top.";
  if (known.length === 0) return `room for the new indexes, whose sizes are not known. ${meanwhile}`;
  const others = builds.length - known.length;
  return `${size(sum)} free for what stays${others > 0 ? `, and more for ${others} whose size is not known` : ""}. ${meanwhile}`;
}
