import { useEffect } from "react";
import type { ChannelImage } from "#lib/client/images/channel-image";

/** Fetches images before they are shown. */
export function usePreloadedImages(images: readonly (ChannelImage | undefined)[]): void {
  const urls = images.map((channelImage) => channelImage?.image.url ?? "").join(" ");
  useEffect(() => {
    for (const url of urls.split(" ").filter(Boolean)) new Image().src = url;
  }, [urls]);
}
