import { useRef, useState } from "react";
import { errorMessage } from "#lib/client/connection/error-message";
import { useTranslations } from "#app/_i18n/use-translations";

/**
 * Runs an action, one at a time, and holds the sentence that says why it failed.
 * @param describe makes that sentence from the reason
 */
export function useAction(describe: (reason: string) => string = (reason) => reason) {
  const translations = useTranslations();
  const [problem, setProblem] = useState<string>();
  const busy = useRef(false);

  async function attempt(work: () => Promise<void>): Promise<void> {
    if (busy.current) return;
    busy.current = true;
    try {
      await work();
    } catch (error) {
      setProblem(describe(errorMessage(error, translations)));
    } finally {
      busy.current = false;
    }
  }

  return { attempt, problem, setProblem };
}
