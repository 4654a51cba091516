import { useEffect, useMemo, useState } from "react";
import { nextBest, picturesOf, placeOf, type ChannelImage } from "#lib/client/images/channel-image";
import { useGallery } from "#app/_chat/gallery/use-gallery";

/** More is fetched when one comes this close to what is loaded. */
const ahead = 6;

/**
 * A walk through the images of a channel, from one to the next. Where the one that is shown goes away, another comes.
 * @returns `shown` is null when there is none left
 */
export function useImageNavigation(start: ChannelImage) {
  const { album, stretch } = useGallery(start.message.channel, start.message);
  const pictures = useMemo(() => picturesOf(stretch.messages), [stretch.messages]);
  const [wanted, setWanted] = useState(start);
  const held = placeOf(wanted, pictures);
  const shown = pictures[held] ?? nextBest(wanted, pictures) ?? null;
  const place = shown ? placeOf(shown, pictures) : -1;

  useEffect(() => {
    if (place < ahead) void album.load("before");
    if (place >= pictures.length - ahead) void album.load("after");
  }, [album, place, pictures.length]);

  async function turn(by: 1 | -1) {
    if (!shown) return;
    const isLoaded = pictures[place + by] !== undefined;
    if (!isLoaded) await album.load(by === 1 ? "after" : "before");
    const present = picturesOf(album.get().messages);
    const next = present[placeOf(shown, present) + by];
    // Whoever has gone elsewhere meanwhile does not want to come here any more.
    if (next) setWanted((last) => (isLoaded || last.image.id === shown.image.id ? next : last));
  }

  return {
    shown,
    turn,
    hasPrevious: place > 0 || stretch.hasBefore,
    hasNext: place < pictures.length - 1 || stretch.hasAfter,
    neighbours: [pictures[place + 1], pictures[place - 1]],
  };
}
