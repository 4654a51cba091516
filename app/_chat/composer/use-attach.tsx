import { useEffect } from "react";
import { limits } from "#lib/contract/limits";
import { sentence } from "#lib/i18n/sentence";
import { prepareImages } from "#lib/client/images/prepare-images";
import { originalQuality } from "#lib/client/settings/preferences";
import { useChat } from "#app/_chat/use-chat";
import { whenIdle } from "#lib/client/browser/when-idle";

const most = limits.imagesPerMessage;

/** Comes after the page, so that nobody waits for it to write. */
const looking = () => import("#lib/client/images/inspect-image");

/** Attaches images to what is being written in a channel: by button, paste or drop. */
export function useAttach(channel: string) {
  const { drafts } = useChat();
  useEffect(() => whenIdle(() => void looking().catch(() => undefined)), []);

  return async function attach(files: Iterable<File>): Promise<void> {
    const chosen = [...files];
    const { chooseImage } = await looking();
    // More than fit are not even looked at: somebody may have dropped a whole album.
    const looked = await Promise.all(chosen.slice(0, most).map(chooseImage));
    const { images } = drafts.get(channel);
    const fine = looked.filter((image) => "file" in image).slice(0, Math.max(0, most - images.length));
    const flaw = looked.find((image) => "key" in image);
    const left = chosen.length - fine.length;
    const problem = flaw ?? (left > 0 ? sentence("attachment.leftOut", { count: left, most }) : null);
    prepareImages(fine, originalQuality.get());
    drafts.change(channel, { images: [...images, ...fine], problem });
  };
}
