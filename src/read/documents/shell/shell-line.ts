/** A line that only a shell understands. */
export function isShellLine(line: string): boolean {
  return /^\s*(?:\$ |sudo |\w+=\S+ )*(?:psql|pg_dump|pg_basebackup|pg_restore|docker|kubectl|export)\s+[-\w"'$]/.test(
    line,
  );
}
