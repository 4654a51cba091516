import { startServer } from "#tests/support/server";

/** The last line that a server which must not start writes before it ends with 1. */
export async function failedStart(options: Parameters<typeof startServer>[0]): Promise<string> {
  const error = await startServer(options).then(
    () => new Error("It started."),
    (reason: unknown) => reason,
  );
  const [, code, output] = /ended with (\d+) before it was ready:\n([^]*)/.exec(String(error)) ?? [];
  expect(code).toBe("1");
  // Next has a line of its own to say before.
  return output?.trimEnd().split("\n").at(-1) ?? "";
}
