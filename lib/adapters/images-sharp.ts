import { writeFile } from "node:fs/promises";
import { refuseFor } from "#lib/contract/reasons";
import { refuse } from "#lib/contract/refusal";
import type { Files } from "#lib/ports/files";
import type { EncodedImage, Images } from "#lib/ports/images";
import { createFairQueue } from "#lib/adapters/fair-queue";
import { decoders, sharp } from "#lib/adapters/sharp/decoders";
import { readHeader, type Header } from "#lib/adapters/sharp/header";
import { memoryBeside, memoryMax } from "#lib/adapters/sharp/memory";
import { encodeMoving } from "#lib/adapters/sharp/moving";
import { encodeStill } from "#lib/adapters/sharp/still";

type Limits = {
  maxPixels: number;
  /** For the work on an image. */
  maxSeconds: number;
};

/** Re-encodes images as WebP by libvips. Animations stay animations. */
export function createSharpImages(files: Pick<Files, "temporaryPath" | "discard">, limits: Limits): Images {
  const inTurn = createFairQueue(decoders, memoryMax);

  async function encode(header: Header) {
    const options = { limitInputPixels: limits.maxPixels, failOn: "truncated", animated: header.isAnimated } as const;
    const open = (path: string) => sharp(path, options).timeout({ seconds: limits.maxSeconds });
    const begun = performance.now();
    const isLate = () => performance.now() - begun >= limits.maxSeconds * 1_000;
    // libvips looks at the clock now and then, and may miss the moment.
    const encoded = await (header.isAnimated ? encodeMoving(header, open) : encodeStill(header, open)).catch((error) =>
      isLate() && !hasCode(error) ? refuseSlow() : refuseUnreadable(error),
    );
    if (isLate()) refuseSlow();
    const { width, height, thumbnailWidth, thumbhash } = encoded;
    const facts = { width, height, thumbnailWidth, thumbhash, animated: header.isAnimated, removed: header.removed };
    const display = await keep(encoded.display);
    const thumbnail = await keep(encoded.thumbnail).catch(async (error) => {
      await files.discard(display.path);
      throw error;
    });
    return { ...facts, display, thumbnail };
  }

  async function keep(bytes: Buffer): Promise<EncodedImage> {
    const path = files.temporaryPath();
    try {
      await writeFile(path, bytes);
      return { path, byteLength: bytes.length, contentType: "image/webp" };
    } catch (error) {
      await files.discard(path);
      throw error;
    }
  }

  return {
    async process(upload, owner) {
      // Headers take turns, too: many that are slow to read would take all threads, also from those who read images.
      const header = await inTurn(owner, memoryBeside, () =>
        readHeader(upload, limits.maxPixels).catch(refuseUnreadable),
      );
      return inTurn(owner, header.memory, () => encode(header));
    },
  };
}

/** libvips tells by plain errors that it can't read a file; the disk speaks with a code, and that is not the sender's fault. */
function refuseUnreadable(error: unknown): never {
  if (hasCode(error)) throw error;
  return refuse("invalid_image");
}

/** Told by the time alone: images that fail at once share the words of libvips, and one may take the other's. */
function refuseSlow(): never {
  return refuseFor({ reason: "image_too_slow" }, "invalid_image");
}

function hasCode(error: unknown): boolean {
  return error instanceof Error && "code" in error;
}
