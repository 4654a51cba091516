import { visitor } from "#tests/support/http";
import type { Supervisor } from "#tests/faults/support/supervisor";

/** More often than any storm takes the server down within one login. */
const maxAttempts = 20;

/**
 * Logs somebody in while the server comes and goes. A name may be given away although the answer was lost: each attempt
 * takes another.
 */
export async function logInWithRetries(
  url: string,
  supervisor: Supervisor,
  name: string,
): Promise<{ cookie: string; id: string }> {
  for (let attempt = 0; ; attempt += 1) {
    await supervisor.running();
    const person = visitor(url);
    try {
      const { status, body } = await person.login(attempt === 0 ? name : `${name} again ${attempt}`);
      if (status === 201) return { cookie: person.cookie(), id: body.member.id };
      throw new Error(`${name} could not enter: ${status} ${JSON.stringify(body)}`);
    } catch (error) {
      if (attempt > maxAttempts) throw error;
    }
  }
}
