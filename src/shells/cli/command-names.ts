export const commandNames: readonly string[] = [
  "lint",
  "prove",
  "fix",
  "sql",
  "workload",
  "statistics",
  "preflight",
  "verify",
  "apply",
  "rollback",
  "rule",
  "init",
];
