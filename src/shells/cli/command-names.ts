export const commandNames: readonly string[] = [
  "lint",
  "prove",
  "sql",
  "workload",
  "statistics",
  "rule",
  "init",
];
