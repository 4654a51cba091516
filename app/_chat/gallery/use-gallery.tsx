import { useEffect, useState, useSyncExternalStore } from "react";
import type { Message } from "#lib/contract/message";
import { GalleryPages } from "#lib/client/images/gallery-pages";
import { request } from "#lib/client/connection/http-request";
import { useChat } from "#app/_chat/use-chat";

/** Few enough to load fast, enough to fill a window. */
const imagesPerPage = 30;

/**
 * The images of a channel, in both directions from a message, or backwards from the channel's end. Only the first call's
 * parameters count: give the component a key.
 */
export function useGallery(channel: string, start?: Message) {
  const { galleries } = useChat();
  const [pages] = useState(() => {
    return new GalleryPages(
      channel,
      (cursor) => request("image.gallery", { channel, limit: imagesPerPage, ...cursor }),
      start,
    );
  });
  useEffect(() => {
    const closeGallery = galleries.open(pages);
    void pages.load("before");
    void pages.load("after");
    return closeGallery;
  }, [galleries, pages]);
  const loaded = useSyncExternalStore(pages.subscribe, pages.get, pages.get);
  return { pages, loaded };
}
