import { useEffect } from "react";
import { limits } from "#lib/contract/limits";
import { sentence } from "#lib/i18n/sentence";
import { prepareImages } from "#lib/client/images/prepare-images";
import { originalQuality } from "#lib/client/settings/preferences";
import { useChat } from "#app/_chat/use-chat";
import { whenIdle } from "#lib/client/browser/when-idle";

const maxImages = limits.imagesPerMessage;

/** Loaded after the page, so that the composer does not wait for it. */
const loadInspector = () => import("#lib/client/images/inspect-image");

/** Attaches images to a channel's draft. */
export function useAttach(channel: string) {
  const { drafts } = useChat();
  useEffect(() => whenIdle(() => void loadInspector().catch(() => undefined)), []);

  return async function attach(files: Iterable<File>): Promise<void> {
    const chosen = [...files];
    const { inspectImage } = await loadInspector();
    // Images beyond the limit are not inspected: somebody may have dropped a whole album.
    const inspected = await Promise.all(chosen.slice(0, maxImages).map(inspectImage));
    const { images } = drafts.get(channel);
    const accepted = inspected.filter((image) => "file" in image).slice(0, Math.max(0, maxImages - images.length));
    const rejection = inspected.find((image) => "key" in image);
    const leftOut = chosen.length - accepted.length;
    const problem =
      rejection ?? (leftOut > 0 ? sentence("attachment.leftOut", { count: leftOut, most: maxImages }) : null);
    prepareImages(accepted, originalQuality.get());
    drafts.change(channel, { images: [...images, ...accepted], problem });
  };
}
