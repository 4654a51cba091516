import { LazyModule } from "#app/_ui/lazy-module";

const parts = { Menu: "a menu" };

describe("a lazy module", () => {
  it("is fetched once, however often it is requested", async () => {
    const fetch = jest.fn(async () => parts);
    const menus = new LazyModule(fetch);
    expect(menus.loaded()).toBeUndefined();
    expect(await Promise.all([menus.load(), menus.load()])).toEqual([parts, parts]);
    expect(await menus.load()).toBe(parts);
    expect(menus.loaded()).toBe(parts);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it("gives undefined where the load fails, and loads again on the next request", async () => {
    const fetch = jest.fn(async () => parts).mockRejectedValueOnce(new Error("offline"));
    const menus = new LazyModule(fetch);
    expect(await Promise.all([menus.load(), menus.load()])).toEqual([undefined, undefined]);
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(await menus.load()).toBe(parts);
  });

  it("notifies its subscribers, whoever loaded it", async () => {
    const menus = new LazyModule(async () => parts);
    const seen: unknown[] = [];
    const end = menus.subscribe(() => seen.push(menus.loaded()));
    await menus.load();
    expect(seen).toEqual([parts]);
    end();
  });
});
