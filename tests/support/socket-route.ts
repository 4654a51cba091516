import type { Page, WebSocketRoute } from "playwright-core";

/** What comes over the live connection of a page, in the hands of whoever looks at it. */
export type SocketRoute = { hold(): void; refuse(): void; pass(): void; stop(): Promise<void> };

const socketPath = /\/socket\.io\//;

/** To be called before the page connects. */
export async function routeSocket(page: Page): Promise<SocketRoute> {
  let state: "passing" | "holding" | "refusing" = "passing";
  let live: WebSocketRoute | undefined;
  await page.routeWebSocket(socketPath, (socket) => {
    if (state === "refusing") return void socket.close();
    live = socket;
    const server = socket.connectToServer();
    server.onMessage((message) => {
      if (state === "passing") socket.send(message);
    });
  });
  await page.route(socketPath, (route) => {
    const done = state === "refusing" ? route.abort() : route.continue();
    // A page that goes away needs no answer any more.
    return done.catch(() => undefined);
  });
  return {
    hold: () => void (state = "holding"),
    refuse: () => void (state = "refusing"),
    pass: () => void (state = "passing"),
    /** As a server ends that asks everybody to come back in a minute. */
    async stop() {
      state = "refusing";
      live?.send('42["server:stopping",{"retryWithin":600}]');
      await live?.close();
    },
  };
}
