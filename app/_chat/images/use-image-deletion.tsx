import { useSyncExternalStore } from "react";
import type { Detail } from "#lib/contract/image";
import type { Removal } from "#lib/client/messages/pending-deletions";
import { useChat } from "#app/_chat/use-chat";

/** The state of an image's deletion; undefined where nobody asked for it. */
export function useImageDeletion(imageId: string): Removal | undefined {
  const { imageRemovals } = useChat().messages;
  return useSyncExternalStore(
    imageRemovals.subscribe,
    () => imageRemovals.all()[imageId],
    () => undefined,
  );
}

/** The metadata that was removed from the images of the member's own message. @param clientId of the message */
export function useRemovedMetadata(clientId: string): readonly Detail[] | undefined {
  const { removedMetadata } = useChat().sender;
  return useSyncExternalStore(
    removedMetadata.subscribe,
    () => removedMetadata.all()[clientId],
    () => undefined,
  );
}
