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

describe("the browser's data", () => {
  it("is deleted where nobody is logged in, except for what belongs to the browser", async () => {
    const { database, left } = browser();
    setCurrentMember("ada");
    clearCurrentMember("ada");
    await purgeLocalData(database);
    expect([left(), database.forgotten]).toEqual([["parley.original-quality"], ["ada", "grace"]]);
  });

  it("stays for the logged-in member", async () => {
    const { database, left } = browser();
    setCurrentMember("grace");
    // Ada's page learns only now that she has logged out.
    clearCurrentMember("ada");
    await purgeLocalData(database);
    expect(left()).toEqual(["parley.draft.grace.general", "parley.recent.grace.emoji", "parley.original-quality"]);
    expect(database.forgotten).toEqual(["ada"]);
  });

  it("stays for a member who logs in meanwhile", async () => {
    const { database } = browser();
    const cleared = purgeLocalData(database);
    setCurrentMember("grace");
    await cleared;
    expect(database.forgotten).toEqual(["ada"]);
  });

  it("counts on the login page as left by members from before, not by those who logged in since", async () => {
    browser();
    setCurrentMember("ada");
    clearIfOlderThan(noon - 1);
    expect(currentMember()).toBe("ada");
    clearIfOlderThan(noon + 1);
    expect(currentMember()).toBeNull();
  });

  it("is told apart even where the clock was set back meanwhile", () => {
    browser();
    setCurrentMember("ada");
    jest.setSystemTime(noon - 3_600_000);
    clearIfOlderThan(Date.now() - 100);
    expect(currentMember()).toBeNull();
  });

  it("belongs to nobody where the note about the member is broken", () => {
    const { texts } = browser();
    texts.set("parley.inside", "ada");
    clearIfOlderThan(noon);
    expect(currentMember()).toBeNull();
  });
});
