import type { Page } from "playwright-core";
import type { Person } from "#tests/support/browser";
import { timeoutMs } from "#tests/support/timeouts";

/** Holds back the page's requests to such addresses. @returns releases them */
export async function holdRequests(page: Page, addresses: string): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(addresses, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

/** Stops the page's clock: timers fire only by `clock.runFor`. */
export async function stopClock({ clock }: Page): Promise<void> {
  // The clock can only be paused at a time in its future.
  const now = Date.now();
  await clock.install({ time: now - timeoutMs });
  await clock.pauseAt(now);
}

/** Disconnects the network, and waits until the page knows: until then it still sends. */
export async function goOffline({ context, page }: Pick<Person, "context" | "page">): Promise<void> {
  await context.setOffline(true);
  await page.getByText(/^You are offline\./).waitFor();
}
