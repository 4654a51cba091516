import sharp from "sharp";

/** Only these loaders may run, whatever a file claims to be: an SVG, for one, can read other files. */
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
// Several images at once use the cores better than several threads for one image.
sharp.concurrency(1);

export { sharp };
