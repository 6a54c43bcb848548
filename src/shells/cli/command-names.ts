export const commandNames: readonly string[] = [
  "lint",
  "prove",
  "sql",
  "workload",
  "statistics",
  "preflight",
  "verify",
  "rule",
  "init",
];
