import { layOutImages } from "#lib/client/images/image-grid";

const landscape = { width: 1_600, height: 1_200 };
const portrait = { width: 1_200, height: 1_600 };
const panorama = { width: 9_000, height: 1_000 };
const sliver = { width: 100, height: 5_000 };

/** The size of a row that has enough room. */
const measures = (sizes: readonly { width: number; height: number }[]) =>
  layOutImages(sizes).map(({ images, width }) => {
    const together = images.reduce((sum, { ratio }) => sum + ratio, 0);
    return { count: images.length, width, height: (width - 4 * (images.length - 1)) / together };
  });

describe("the image grid", () => {
  it.each([
    ["two landscapes", [landscape, landscape], [2]],
    ["three of them", [landscape, portrait, landscape], [3]],
    ["five", [landscape, portrait, landscape, portrait, landscape], [2, 3]],
  ])("lays out %s in rows of about one height", (_, sizes, counts) => {
    expect(measures(sizes).map(({ count }) => count)).toEqual(counts);
  });

  it("keeps the order, leaves no image out, and never becomes too wide or too high", () => {
    for (let count = 2; count <= 10; count += 1) {
      const sizes = Array.from({ length: count }, (_, place) => [landscape, portrait, panorama, sliver][place % 4]!);
      const places = layOutImages(sizes).flatMap(({ images }) => images.map(({ index }) => index));
      expect(places).toEqual(sizes.map((_, place) => place));
      for (const { width, height } of measures(sizes)) {
        expect(width).toBeLessThanOrEqual(520);
        expect(height).toBeLessThanOrEqual(241);
      }
    }
  });

  it("crops only images that would make their neighbours slivers", () => {
    const ratios = layOutImages([landscape, panorama, sliver]).flatMap(({ images }) =>
      images.map(({ ratio }) => ratio),
    );
    expect(ratios).toEqual([4 / 3, 2.5, 0.5]);
  });

  it("ends a row early that would become too high", () => {
    const [row] = measures([portrait, portrait]);
    expect(row?.width).toBeLessThan(520);
    expect(row?.height).toBeCloseTo(240, 0);
  });
});
