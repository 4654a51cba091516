import { Session } from "node:inspector/promises";

/**
 * Counts how often the blocks of our own code run, which does not depend on the speed of the machine.
 * @param folder the code to count
 * @returns the count for each input
 */
export async function executionCounts<Input>(folder: string, inputs: readonly Input[], run: (input: Input) => void) {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
  const counts: number[] = [];
  for (const input of inputs) {
    run(input);
    // Taking the coverage resets it.
    const { result } = await session.post("Profiler.takePreciseCoverage");
    const functions = result.filter(({ url }) => url.includes(folder)).flatMap((script) => script.functions);
    counts.push(functions.flatMap(({ ranges }) => ranges).reduce((sum, { count }) => sum + count, 0));
  }
  await session.post("Profiler.stopPreciseCoverage");
  session.disconnect();
  return counts;
}
