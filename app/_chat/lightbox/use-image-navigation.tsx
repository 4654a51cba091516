import { useEffect, useMemo, useState } from "react";
import { closestRemaining, imagesOf, indexOfImage, type ChannelImage } from "#lib/client/images/channel-image";
import { useGallery } from "#app/_chat/gallery/use-gallery";

/** More images are loaded when the current one is this close to the last loaded one. */
const prefetchDistance = 6;

/**
 * Steps through the images of a channel. If the shown one is deleted, a neighbour replaces it.
 * @returns `shown` is null if none is left
 */
export function useImageNavigation(start: ChannelImage) {
  const { pages, loaded } = useGallery(start.message.channel, start.message);
  const images = useMemo(() => imagesOf(loaded.messages), [loaded.messages]);
  const [target, setTarget] = useState(start);
  const targetIndex = indexOfImage(target, images);
  const shown = images[targetIndex] ?? closestRemaining(target, images) ?? null;
  const index = shown ? indexOfImage(shown, images) : -1;

  useEffect(() => {
    if (index < prefetchDistance) void pages.load("before");
    if (index >= images.length - prefetchDistance) void pages.load("after");
  }, [pages, index, images.length]);

  async function step(by: 1 | -1) {
    if (!shown) return;
    const isLoaded = images[index + by] !== undefined;
    if (!isLoaded) await pages.load(by === 1 ? "after" : "before");
    const latest = imagesOf(pages.get().messages);
    const next = latest[indexOfImage(shown, latest) + by];
    // The reader may have stepped elsewhere while it loaded.
    if (next) setTarget((last) => (isLoaded || last.image.id === shown.image.id ? next : last));
  }

  return {
    shown,
    step,
    hasPrevious: index > 0 || loaded.hasBefore,
    hasNext: index < images.length - 1 || loaded.hasAfter,
    neighbours: [images[index + 1], images[index - 1]],
  };
}
