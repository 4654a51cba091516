import { purgeLocalData } from "#lib/client/session/purge-local-data";
import {
  setCurrentMember,
  clearCurrentMember,
  clearIfOlderThan,
  currentMember,
} from "#lib/client/storage/current-member";
import { fakeStorage } from "#tests/support/client/fake-storage";

const noon = Date.UTC(2026, 10, 16, 12);
beforeEach(() => jest.useFakeTimers({ now: noon }));
afterEach(() => jest.useRealTimers());

/** A browser in which Ada and Grace have left something; `forgotten` are those whose things are gone from its database. */
function browser() {
  const { texts } = fakeStorage();
  for (const id of ["ada", "grace"]) {
    texts.set(`parley.draft.${id}.general`, "half a sentence");
    texts.set(`parley.recent.${id}.emoji`, "🦋");
  }
  texts.set("parley.original-quality", "true");
  const database = {
    forgotten: [] as string[],
    async purge(isGone: (memberId: string) => boolean) {
      await jest.advanceTimersByTimeAsync(10);
      this.forgotten = ["ada", "grace"].filter(isGone);
    },
  };
  return { texts, database, left: () => [...texts.keys()].filter((key) => key !== "parley.inside") };
}

it("forgets all that members have left where nobody is inside, and leaves what belongs to the browser", async () => {
  const { database, left } = browser();
  setCurrentMember("ada");
  clearCurrentMember("ada");
  await purgeLocalData(database);
  expect([left(), database.forgotten]).toEqual([["parley.original-quality"], ["ada", "grace"]]);
});

it("leaves the things of the one who is inside", async () => {
  const { database, left } = browser();
  setCurrentMember("grace");
  // Ada's page learns only now that she is out.
  clearCurrentMember("ada");
  await purgeLocalData(database);
  expect(left()).toEqual(["parley.draft.grace.general", "parley.recent.grace.emoji", "parley.original-quality"]);
  expect(database.forgotten).toEqual(["ada"]);
});

it("leaves the things of somebody who comes in meanwhile", async () => {
  const { database } = browser();
  const cleared = purgeLocalData(database);
  setCurrentMember("grace");
  await cleared;
  expect(database.forgotten).toEqual(["ada"]);
});

it("knows at the door that whoever came before is out, and whoever came since is not", async () => {
  browser();
  setCurrentMember("ada");
  clearIfOlderThan(noon - 1);
  expect(currentMember()).toBe("ada");
  clearIfOlderThan(noon + 1);
  expect(currentMember()).toBeNull();
});

it("knows so also where the clock was set back meanwhile", () => {
  browser();
  setCurrentMember("ada");
  jest.setSystemTime(noon - 3_600_000);
  clearIfOlderThan(Date.now() - 100);
  expect(currentMember()).toBeNull();
});

it("takes broken notes for nobody's", () => {
  const { texts } = browser();
  texts.set("parley.inside", "ada");
  clearIfOlderThan(noon);
  expect(currentMember()).toBeNull();
});
