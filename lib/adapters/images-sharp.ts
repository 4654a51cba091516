import { availableParallelism } from "node:os";
import type { Files } from "#lib/ports/files";
import type { Images } from "#lib/ports/images";
import { createFairQueue } from "#lib/adapters/fair-queue";
import { createDecoders } from "#lib/adapters/sharp/decoders";
import type { Header } from "#lib/adapters/sharp/header";
import { memoryOverhead, maxMemoryBytes } from "#lib/adapters/sharp/memory";

type Limits = {
  maxPixels: number;
  /** For reading a header, and again for encoding. */
  maxSeconds: number;
};

const contentType = "image/webp";

/** Re-encodes images as WebP with libvips, as many at a time as there are cores. */
export function createSharpImages(
  files: Pick<Files, "temporaryPath" | "discard">,
  { maxPixels, maxSeconds }: Limits,
): Images {
  const enqueue = createFairQueue(availableParallelism(), maxMemoryBytes);
  const decoders = createDecoders(maxSeconds);

  async function encode(header: Header) {
    const display = files.temporaryPath();
    const thumbnail = files.temporaryPath();
    try {
      const { displayBytes, thumbnailBytes, ...facts } = await decoders.encode({
        header,
        maxPixels,
        display,
        thumbnail,
      });
      return {
        ...facts,
        animated: header.isAnimated,
        removed: header.removed,
        display: { path: display, byteLength: displayBytes, contentType },
        thumbnail: { path: thumbnail, byteLength: thumbnailBytes, contentType },
      };
    } catch (error) {
      await Promise.all([files.discard(display), files.discard(thumbnail)]);
      throw error;
    }
  }

  return {
    async process(path, owner) {
      // Headers are queued, too: a hostile file can make reading one as slow as decoding.
      const header = await enqueue(owner, memoryOverhead, () => decoders.readHeader({ path, maxPixels }));
      return enqueue(owner, header.memory, () => encode(header));
    },
  };
}
