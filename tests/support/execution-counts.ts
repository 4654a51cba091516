import { Session } from "node:inspector/promises";

/**
 * Counts how often the pieces of our own code ran: what a function does, not how long a busy machine takes for it.
 * @param folder of which the code is counted
 * @returns for each input how much was done for it
 */
export async function executionCounts<Input>(folder: string, inputs: readonly Input[], run: (input: Input) => void) {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
  const counts: number[] = [];
  for (const input of inputs) {
    run(input);
    // What is taken is counted from the beginning again.
    const { result } = await session.post("Profiler.takePreciseCoverage");
    const functions = result.filter(({ url }) => url.includes(folder)).flatMap((script) => script.functions);
    counts.push(functions.flatMap(({ ranges }) => ranges).reduce((sum, { count }) => sum + count, 0));
  }
  await session.post("Profiler.stopPreciseCoverage");
  session.disconnect();
  return counts;
}
