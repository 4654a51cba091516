import { httpClient } from "#tests/support/http";
import type { Supervisor } from "#tests/faults/support/supervisor";

/** More attempts than any run stops the server within one login. */
const maxAttempts = 20;

/**
 * Logs a member in while the server restarts. A name may be taken although the response was lost, so each attempt
 * uses another one.
 */
export async function logInWithRetries(
  url: string,
  supervisor: Supervisor,
  name: string,
): Promise<{ cookie: string; id: string }> {
  for (let attempt = 0; ; attempt += 1) {
    await supervisor.running();
    const person = httpClient(url);
    try {
      const { status, body } = await person.login(attempt === 0 ? name : `${name} again ${attempt}`);
      if (status === 201) return { cookie: person.cookie(), id: body.member.id };
      throw new Error(`${name} could not enter: ${status} ${JSON.stringify(body)}`);
    } catch (error) {
      if (attempt > maxAttempts) throw error;
    }
  }
}
