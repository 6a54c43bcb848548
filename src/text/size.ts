/** "17 MB"; to the nearest, so that 1023.7 MB is 1 GB. */
export function size(bytes: number): string {
  const units = ["bytes", "kB", "MB", "GB", "TB"];
  let at = 0;
  let left = bytes;
  for (; Math.round(left) >= 1024 && at < units.length - 1; at++) left /= 1024;
  const rounded = Math.round(left);
  return rounded === 1 && at === 0 ? "1 byte" : `${rounded} ${units[at]}`;
}
