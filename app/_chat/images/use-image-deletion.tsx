import { useSyncExternalStore } from "react";
import type { Detail } from "#lib/contract/image";
import type { DeletionState } from "#lib/client/messages/pending-deletions";
import { useChat } from "#app/_chat/use-chat";

/** The state of an image's deletion; undefined where nobody asked for it. */
export function useImageDeletion(imageId: string): DeletionState | undefined {
  const { imageDeletions } = useChat().messages;
  return useSyncExternalStore(
    imageDeletions.subscribe,
    () => imageDeletions.all()[imageId],
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
