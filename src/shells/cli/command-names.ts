export const commandNames: readonly string[] = [
  "lint",
  "prove",
  "sql",
  "workload",
  "statistics",
  "verify",
  "rule",
  "init",
];
