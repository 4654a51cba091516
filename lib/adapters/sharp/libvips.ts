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

export { sharp };
