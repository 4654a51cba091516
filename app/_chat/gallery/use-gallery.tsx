import { useEffect, useState, useSyncExternalStore } from "react";
import type { Message } from "#lib/contract/message";
import { GalleryPages } from "#lib/client/images/gallery-pages";
import { request } from "#lib/client/connection/http-request";
import { useChat } from "#app/_chat/use-chat";

/** Few enough to be quick, enough to fill a window. */
const pageSize = 30;

/**
 * The images of a channel, from a message on to both sides, or from the channel's end backwards. Both parameters are
 * those of the first call: give the component a key.
 */
export function useGallery(channel: string, start?: Message) {
  const { albums } = useChat();
  const [album] = useState(() => {
    return new GalleryPages(
      channel,
      (cursor) => request("image.gallery", { channel, limit: pageSize, ...cursor }),
      start,
    );
  });
  useEffect(() => {
    const end = albums.open(album);
    void album.load("before");
    void album.load("after");
    return end;
  }, [albums, album]);
  const stretch = useSyncExternalStore(album.subscribe, album.get, album.get);
  return { album, stretch };
}
