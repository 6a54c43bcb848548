/** "17 MB". */
export function size(bytes: number): string {
  const units = ["bytes", "kB", "MB", "GB"];
  let at = 0;
  let left = bytes;
  for (; left >= 1024 && at < units.length - 1; at++) left /= 1024;
  return `${Math.round(left)} ${units[at]}`;
}
