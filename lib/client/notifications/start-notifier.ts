import { whenIdle } from "#lib/client/browser/when-idle";
import type { NotifierPorts } from "#lib/client/notifications/notifier";

/**
 * Loads and starts the notifier when the browser is idle: nobody needs it during the first load. Where its script can't be
 * loaded, the next connection tries again.
 * @returns ends it
 */
export function startNotifier(ports: NotifierPorts): () => void {
  let isEnded = false;
  let isLoading = false;
  let end = (): void => {};
  const load = async () => {
    if (isEnded || isLoading) return;
    isLoading = true;
    const script = await import("#lib/client/notifications/notifier").catch(() => undefined);
    if (!script) isLoading = false;
    else if (!isEnded) end = new script.Notifier(ports).start();
  };
  const cancel = whenIdle(() => {
    void load();
    ports.connection.on("connected", () => void load());
  });
  return () => {
    isEnded = true;
    cancel();
    end();
  };
}
