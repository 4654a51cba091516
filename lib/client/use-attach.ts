import { chooseImage, flawOfImage } from "#lib/client/image-choice";
import { useChat } from "#lib/client/use-chat";

/** Attaches an image to what is being written in a channel: by button, paste or drop. */
export function useAttach(channel: string) {
  const { drafts } = useChat();
  const refuse = (problem: string) => drafts.change(channel, { problem });

  async function add(files: Iterable<File>) {
    const [file, ...others] = files;
    if (!file) return;
    const flaw = flawOfImage(file);
    if (flaw) return refuse(flaw);
    const image = await chooseImage(file);
    if (!image) return refuse("This image cannot be shown by your browser. JPEG, PNG, WebP, GIF and AVIF work.");
    const problem = others.length > 0 ? "One image goes with a message: the first one is attached." : null;
    drafts.change(channel, { image, problem });
  }

  return { add, remove: () => drafts.change(channel, { image: null, problem: null }) };
}
