import type { ManagedService } from "../../postgres/managed-services.ts";
import type { DeploymentCheck } from "../../types.ts";

/** What a check would need, as somebody can have it there: no service gives a shell, nor a superuser. */
export function onService(check: DeploymentCheck, service: ManagedService | null): DeploymentCheck {
  if (service === null) return check;
  const { name, role, room, timeout } = service;
  if (check.check === "timeouts" && check.level === "warn" && timeout !== undefined)
    return { ...check, message: `${check.message}; ${timeout}` };
  if (check.level !== "unknown" || check.needs === undefined) return check;
  if (check.check === "free-space" && check.needs.startsWith("--free-bytes"))
    return {
      ...check,
      needs: `--free-bytes, with what ${name} tells: ${room}`,
      message: `${check.message}; on ${name} nobody has a shell to ask`,
    };
  if (check.needs !== "pg_monitor") return check;
  return {
    ...check,
    message: `${check.message}; on ${name} nobody is a superuser, and members of ${role} have most rights`,
  };
}
