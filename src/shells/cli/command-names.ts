export const commandNames: readonly string[] = ["lint", "prove", "workload", "statistics", "rule", "init"];
