import { availableParallelism } from "node:os";
import sharp from "sharp";

/** Only these may run, whatever a file claims to be: an SVG, for one, can reach for other files. */
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: [
    "VipsForeignLoadJpegFile",
    "VipsForeignLoadPngFile",
    "VipsForeignLoadWebpFile",
    "VipsForeignLoadWebpBuffer",
    "VipsForeignLoadNsgifFile",
    "VipsForeignLoadHeifFile",
  ],
});
sharp.cache(false);
// One thread for an image: several images at once use the cores better than several threads for one.
sharp.concurrency(1);

/** Threads that decoding leaves to those who read images or log in meanwhile. */
const threadsForOthers = 2;
/** What libuv, on whose threads sharp works, makes when nobody says otherwise. */
const threadsStandard = 4;

/** How many images are decoded at a time: one on each core, as far as there are threads. */
export const decoders = Math.max(
  1,
  Math.min(availableParallelism(), (Number(process.env.UV_THREADPOOL_SIZE) || threadsStandard) - threadsForOthers),
);

export { sharp };
