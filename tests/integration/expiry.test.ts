import { composeHouse } from "#tests/support/house";

describe("a session that nobody uses", () => {
  it("ends after 30 days and frees its name", async () => {
    const house = await composeHouse();
    const ada = await house.enter("Ada");
    const ended: unknown[] = [];
    house.bus.subscribe("session:ended", (end) => ended.push(end));

    house.passDays(29.9);
    await expect(house.enter("ada")).rejects.toMatchObject({ code: "name_taken" });
    house.passDays(0.2);
    expect((await ada.actor()).member).toBeNull();
    const { actor } = await house.enter("ada");
    expect((await actor()).member?.displayName).toBe("ada");
    expect(ended).toEqual([{ sessionId: expect.any(String), reason: "expired" }]);
  });

  it("lives on while it is used, however long", async () => {
    const house = await composeHouse();
    const ada = await house.enter("Ada");
    for (let month = 0; month < 12; month += 1) {
      house.passDays(20);
      expect((await ada.actor()).member?.displayName).toBe("Ada");
    }
  });

  it("leaves what its member wrote", async () => {
    const house = await composeHouse();
    const ada = await house.enter("Ada");
    const send = { channel: "general", clientId: "6f6c5d3e-3333-4333-8333-333333333333", text: "I was here" };
    await house.execute("message.send", await ada.actor(), send);
    house.passDays(31);
    const successor = await (await house.enter("Ada")).actor();
    const { output } = await house.execute("message.list", successor, { channel: "general" });
    expect(output.messages).toEqual([expect.objectContaining({ text: "I was here" })]);
    expect(output.messages[0]?.author.id).not.toBe(successor.member?.id);
    // The same clientId of another member, though of the same name, is another message.
    expect((await house.execute("message.send", successor, send)).created).toBe(true);
  });
});
