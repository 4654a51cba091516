import { readFileSync } from "node:fs";
import {
  sidebarWidthsRem,
  parseAppearance,
  defaultAppearance,
  serializeAppearance,
} from "#lib/client/settings/appearance";
import { widthAt, widthByKey } from "#lib/client/settings/sidebar-width";
import { barColour, barColours } from "#lib/client/settings/apply-appearance";

describe("the appearance", () => {
  it("is read from the cookie as it was written", () => {
    const appearance = { theme: "dark", sidebarWidth: 20.25, sidebarCollapsed: true } as const;
    expect(parseAppearance(serializeAppearance(appearance))).toEqual(appearance);
  });

  it.each([undefined, "", "x", "theme=neon&panel=wide&closed=maybe", "panel=NaN", "panel=Infinity"])(
    "is the default where the cookie has %j",
    (stored) => expect(parseAppearance(stored)).toEqual(defaultAppearance),
  );

  it("has a sidebar width that leaves room for both sides, whatever the cookie says", () => {
    expect(parseAppearance("panel=0").sidebarWidth).toBe(sidebarWidthsRem.min);
    expect(parseAppearance("panel=4000").sidebarWidth).toBe(sidebarWidthsRem.max);
  });

  it("colours the bars of a phone like the sidebar", () => {
    const [, light, dark] = /--panel: light-dark\((#\w+), (#\w+)\)/.exec(readFileSync("app/tokens.css", "utf8")) ?? [];
    expect(barColours).toEqual({ light, dark });
    expect([barColour("system", "dark"), barColour("light", "dark")]).toEqual([dark, light]);
  });
});

describe("the sidebar's edge", () => {
  it("moves by the arrow keys in their direction", () => {
    expect(widthByKey("ArrowRight", 17, false)).toBe(18);
    expect(widthByKey("ArrowLeft", 17, false)).toBe(16);
    expect(widthByKey("ArrowRight", 17, true)).toBe(16);
    expect(widthByKey("ArrowLeft", 17, true)).toBe(18);
  });

  it("goes to its ends, and not beyond", () => {
    expect(widthByKey("Home", 17, false)).toBe(sidebarWidthsRem.min);
    expect(widthByKey("End", 17, false)).toBe(sidebarWidthsRem.max);
    expect(widthByKey("ArrowRight", sidebarWidthsRem.max, false)).toBe(sidebarWidthsRem.max);
    expect(widthByKey("Enter", 17, false)).toBeUndefined();
  });

  it("follows the pointer, on either side of the page", () => {
    expect(widthAt(320, { left: 0, right: 272 }, false, 16)).toBe(20);
    expect(widthAt(960, { left: 1008, right: 1280 }, true, 16)).toBe(20);
    expect(widthAt(-50, { left: 0, right: 272 }, false, 16)).toBe(sidebarWidthsRem.min);
  });
});
