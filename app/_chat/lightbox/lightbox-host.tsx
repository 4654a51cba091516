import { useSyncExternalStore } from "react";
import { LightboxDialog } from "#app/_chat/lazy-parts";
import { useChat } from "#app/_chat/use-chat";

/** Shows an image large, once somebody opens one. */
export function LightboxHost() {
  const { lightboxImage } = useChat();
  const channelImage = useSyncExternalStore(lightboxImage.subscribe, lightboxImage.get, () => null);
  return channelImage && <LightboxDialog channelImage={channelImage} onClosed={() => lightboxImage.set(() => null)} />;
}
