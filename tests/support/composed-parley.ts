import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compose, type Parley } from "#lib/compose";
import { parseConfig } from "#lib/config/environment";
import { visitor, type Actor } from "#lib/domain/actor";

const hour = 60 * 60 * 1000;
const composed: { parley: Parley; dataDir: string }[] = [];

afterAll(async () => {
  for (const { parley, dataDir } of composed.splice(0)) {
    await parley.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
});

/** Parley without its transports, on a clock that the test sets, so that a month passes in a moment. */
export async function composeParley() {
  const dataDir = mkdtempSync(join(tmpdir(), "parley-composed-"));
  const now = new Date("2026-03-01T12:00:00.000Z");
  let uptime = 0;
  const clock = { now: () => new Date(now), uptime: () => uptime };
  const parley = await compose(parseConfig({ DATA_DIR: dataDir }), "test", console, clock);
  const setClock = (hours: number) => void now.setTime(now.getTime() + hours * hour);
  composed.push({ parley, dataDir });
  return {
    ...parley,
    dataDir,
    /** Changes the wall clock without any uptime passing. */
    setClock,
    passHours(hours: number) {
      setClock(hours);
      uptime += hours * hour;
    },
    /** Logs in. @returns the cookie's value, and the actor that it identifies */
    async logIn(displayName: string) {
      const { cookie } = await parley.execute("session.login", visitor, { displayName });
      if (!cookie) throw new Error("The login set no cookie.");
      return { cookie, actor: (): Promise<Actor> => parley.identify(cookie) };
    },
  };
}
