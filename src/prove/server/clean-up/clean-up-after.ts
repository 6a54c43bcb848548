/**
 * What a work gives, and then what clears up behind it. That something cannot be cleared up never stands in for what the work
 * gave, nor for why it broke: `told` hears of it.
 */
export async function afterwards<T>(
  work: () => Promise<T>,
  clearUp: () => Promise<void>,
  told: (error: unknown) => void,
): Promise<T> {
  try {
    return await work();
  } finally {
    try {
      await clearUp();
    } catch (error) {
      told(error);
    }
  }
}
