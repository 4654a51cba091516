import { orderedUuid } from "#lib/client/browser/uuid";

describe("an ordered UUID", () => {
  it("has version 7, and differs each time", () => {
    const uuids = Array.from({ length: 200 }, orderedUuid);
    for (const uuid of uuids) expect(uuid).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(new Set(uuids).size).toBe(200);
  });
});
