import type { Page, WebSocketRoute } from "playwright-core";

/** Controls what a page receives over its socket. */
export type SocketRoute = { hold(): void; refuse(): void; pass(): void; stop(): Promise<void> };

const socketPath = /\/socket\.io\//;

/** Routes the page's socket. Call it before the page connects. */
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
    // A closed page needs no response.
    return done.catch(() => undefined);
  });
  return {
    hold: () => void (state = "holding"),
    refuse: () => void (state = "refusing"),
    pass: () => void (state = "passing"),
    /** Ends the connection as a stopping server does, which asks clients to reconnect later. */
    async stop() {
      state = "refusing";
      live?.send('42["server:stopping",{"retryWithin":600}]');
      await live?.close();
    },
  };
}
