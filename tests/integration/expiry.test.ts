import { composeParley } from "#tests/support/composed-parley";

const days = (count: number) => 24 * count;
const years = (count: number) => days(365 * count);

type House = Awaited<ReturnType<typeof composeParley>>;

/** Runs a pass for idle sessions, which Parley otherwise does from time to time. */
let strangers = 0;
const look = (services: House) => services.logIn(`Stranger ${(strangers += 1)}`);

/** Lets an hour pass with all its passes, so that a session that is idle at each of them ends. */
async function passTheSecondLook(services: House) {
  await look(services);
  services.passHours(1);
  await look(services);
}

describe("an unused session", () => {
  it("ends after 30 days, when a second pass an hour later agrees, and frees its name", async () => {
    const services = await composeParley();
    const ada = await services.logIn("Ada");
    const ended: unknown[] = [];
    services.bus.subscribe("session:ended", (end) => ended.push(end));

    services.passHours(days(29.9));
    await expect(services.logIn("ada")).rejects.toMatchObject({ code: "name_taken" });
    services.passHours(days(0.2));
    await expect(services.logIn("ada")).rejects.toMatchObject({ code: "name_taken" });
    services.passHours(0.9);
    await expect(services.logIn("ada")).rejects.toMatchObject({ code: "name_taken" });
    services.passHours(0.1);
    const { actor } = await services.logIn("ada");
    expect((await ada.actor()).member).toBeNull();
    expect((await actor()).member?.displayName).toBe("ada");
    expect(ended).toEqual([{ sessionId: expect.any(String), payload: { reason: "expired" } }]);
  });

  it("ends even where passes are frequent, and no two in a row are an hour apart", async () => {
    const services = await composeParley();
    const ada = await services.logIn("Ada");
    services.passHours(days(31));
    for (let minutes = 0; minutes <= 60; minutes += 0.5) {
      await look(services);
      services.passHours(0.5 / 60);
    }
    expect((await ada.actor()).member).toBeNull();
  });

  it("lasts while it is used, however long", async () => {
    const services = await composeParley();
    const ada = await services.logIn("Ada");
    for (let month = 0; month < 12; month += 1) {
      services.passHours(days(20));
      expect((await ada.actor()).member?.displayName).toBe("Ada");
      await passTheSecondLook(services);
    }
  });

  it("lasts when it is used between the two passes", async () => {
    const services = await composeParley();
    const ada = await services.logIn("Ada");
    services.passHours(days(40));
    await look(services);
    expect((await ada.actor()).member?.displayName).toBe("Ada");
    services.passHours(1);
    await look(services);
    services.passHours(days(29));
    await passTheSecondLook(services);
    expect((await ada.actor()).member?.displayName).toBe("Ada");
    services.passHours(days(31));
    await passTheSecondLook(services);
    expect((await ada.actor()).member).toBeNull();
  });

  it("leaves the member's messages", async () => {
    const services = await composeParley();
    const ada = await services.logIn("Ada");
    const send = { channel: "general", clientId: "6f6c5d3e-3333-4333-8333-333333333333", text: "I was here" };
    await services.execute("message.send", await ada.actor(), send);
    services.passHours(days(31));
    await passTheSecondLook(services);
    const successor = await (await services.logIn("Ada")).actor();
    const { output } = await services.execute("message.list", successor, { channel: "general" });
    expect(output.messages).toEqual([expect.objectContaining({ text: "I was here" })]);
    expect(output.messages[0]?.author.id).not.toBe(successor.member?.id);
    // The same clientId from another member, even of the same name, is another message.
    expect((await services.execute("message.send", successor, send)).created).toBe(true);
  });
});

describe("a clock that is far ahead for a while", () => {
  it("ends no session, frees no name, and lets members write", async () => {
    const services = await composeParley();
    const ada = await services.logIn("Ada");
    for (let times = 0; times < 3; times += 1) {
      services.setClock(years(10));
      await look(services);
      services.passHours(0.9);
      await expect(services.logIn("Ada")).rejects.toMatchObject({ code: "name_taken" });
      expect((await ada.actor()).member?.displayName).toBe("Ada");
      services.setClock(-years(10));
      await look(services);
      services.passHours(0.2);
    }
    expect((await ada.actor()).member?.displayName).toBe("Ada");
  });

  it("does not prolong sessions that began meanwhile", async () => {
    const services = await composeParley();
    const ada = await services.logIn("Ada");
    services.setClock(years(10));
    await look(services);
    expect((await ada.actor()).member?.displayName).toBe("Ada");
    services.setClock(-years(10));
    services.passHours(days(31));
    await passTheSecondLook(services);
    expect((await ada.actor()).member).toBeNull();
  });
});
