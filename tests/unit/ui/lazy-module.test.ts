import { LazyModule } from "#app/_ui/lazy-module";

const parts = { Menu: "a menu" };

it("fetches what is wanted once, however many want it", async () => {
  const fetch = jest.fn(async () => parts);
  const menus = new LazyModule(fetch);
  expect(menus.loaded()).toBeUndefined();
  expect(await Promise.all([menus.load(), menus.load()])).toEqual([parts, parts]);
  expect(await menus.load()).toBe(parts);
  expect(menus.loaded()).toBe(parts);
  expect(fetch).toHaveBeenCalledTimes(1);
});

it("says that it can't be had, and asks again with the next wish", async () => {
  const fetch = jest.fn(async () => parts).mockRejectedValueOnce(new Error("offline"));
  const menus = new LazyModule(fetch);
  expect(await Promise.all([menus.load(), menus.load()])).toEqual([undefined, undefined]);
  expect(fetch).toHaveBeenCalledTimes(1);
  expect(await menus.load()).toBe(parts);
});

it("tells those who wait, also when another one asked", async () => {
  const menus = new LazyModule(async () => parts);
  const seen: unknown[] = [];
  const end = menus.subscribe(() => seen.push(menus.loaded()));
  await menus.load();
  expect(seen).toEqual([parts]);
  end();
});
