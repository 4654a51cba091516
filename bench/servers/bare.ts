import { ServerProcess } from "./server-process";
import type { RunningServer } from "./running-server";

/** Starts the server to compare with: Socket.IO alone (bare-server.ts). */
export async function startBare(): Promise<RunningServer> {
  const server = new ServerProcess("dist/bench-bare-server.mjs", [], {});
  const port = await server.ready;
  return {
    messageEvent: "message",
    logIn: async (count) =>
      Array.from({ length: count }, (_, index) => ({ port, cookie: "", name: `Member ${index}` })),
    createChannels: async (count) => Array.from({ length: count }, (_, index) => `bench-${index}`),
    cpuTime: () => server.cpuTime(),
    memory: () => server.memory(),
    watchMemory: () => server.watchMemory(),
    slowDisk() {},
    // It stores nothing, so a restart would change nothing.
    restart: async () => {},
    stop: () => server.end(),
  };
}
