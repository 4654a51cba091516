import { scaleImage } from "#lib/client/images/scaling/scale-image";

/** The worker's scripts have loaded. */
postMessage("ready");

/** Scales one file after the other. Answers null where it can't. */
addEventListener("message", ({ data }: MessageEvent<Blob>) => {
  void scaleImage(data)
    .catch(() => null)
    .then((scaled) => postMessage(scaled));
});
