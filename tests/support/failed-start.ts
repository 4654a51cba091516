import { startServer } from "#tests/support/server";

/** Starts a server that must fail. @returns its last line of output before it ends with 1 */
export async function failedStart(options: Parameters<typeof startServer>[0]): Promise<string> {
  const error = await startServer(options).then(
    () => new Error("It started."),
    (reason: unknown) => reason,
  );
  const [, code, output] = /ended with (\d+) before it was ready:\n([^]*)/.exec(String(error)) ?? [];
  expect(code).toBe("1");
  // Next writes a line of its own before.
  return output?.trimEnd().split("\n").at(-1) ?? "";
}
