/** The schemas that a value of search_path names, in order: `$user` and what is empty name none that is known here. */
export function schemasOf(value: string): readonly string[] {
  return value
    .split(",")
    .map((one) => one.trim().replace(/^"(.*)"$/, "$1"))
    .filter((one) => one !== "" && one !== "$user");
}
