import { rgbaToThumbHash } from "thumbhash";
import { placeholderUrl } from "#lib/client/images/thumbhash-placeholder";

/** The hash of a single colour, as the server makes it. */
function hashOf(red: number): string {
  const pixels = Uint8Array.from({ length: 8 * 8 * 4 }, (_, index) => [red, 80, 40, 255][index % 4] ?? 0);
  return Buffer.from(rgbaToThumbHash(8, 8, pixels)).toString("base64");
}

describe("the placeholder of an image", () => {
  it("is decoded from a hash, and nothing else", async () => {
    expect(await placeholderUrl(hashOf(200))).toMatch(/^data:image\/png;base64,/);
    expect(await placeholderUrl("")).toBeUndefined();
    expect(await placeholderUrl("§§")).toBeUndefined();
  });

  it("is decoded once for each hash", async () => {
    const decode = jest.spyOn(globalThis, "atob");
    const first = await placeholderUrl(hashOf(20));
    const second = await placeholderUrl(hashOf(20));
    expect(first).toBe(second);
    expect(decode).toHaveBeenCalledTimes(1);
    decode.mockRestore();
  });
});
