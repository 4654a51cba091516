import { scaleImage } from "#lib/client/images/scaling/scale-image";

/** What it is made of has come. */
postMessage("ready");

/** Scales what it is given, one after the other. The answer is null where this worker can't. */
addEventListener("message", ({ data }: MessageEvent<Blob>) => {
  void scaleImage(data)
    .catch(() => null)
    .then((scaled) => postMessage(scaled));
});
