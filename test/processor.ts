/** Milliseconds of processor time from now on: on a busy machine the clock runs on while others have the processor. */
export function processorClock(): () => number {
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
}
