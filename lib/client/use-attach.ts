import { useSyncExternalStore } from "react";
import { chooseImage, flawOfImage } from "#lib/client/image-choice";
import { createStore } from "#lib/client/store";
import { useChat } from "#lib/client/use-chat";

/** What is wrong with the last file that was chosen, by channel. */
const problems = createStore<Record<string, string | undefined>>({});

/** Attaches an image to what is being written in a channel: by button, paste or drop. */
export function useAttach(channel: string) {
  const { drafts } = useChat();
  const problem = useSyncExternalStore(
    problems.subscribe,
    () => problems.get()[channel],
    () => undefined,
  );
  const tell = (sentence: string | undefined) => problems.set((held) => ({ ...held, [channel]: sentence }));

  async function add(files: Iterable<File>) {
    const [file, ...others] = files;
    if (!file) return;
    const flaw = flawOfImage(file);
    if (flaw) return tell(flaw);
    const image = await chooseImage(file);
    if (!image) return tell("This image cannot be shown by your browser. JPEG, PNG, WebP, GIF and AVIF work.");
    drafts.change(channel, { image });
    tell(others.length > 0 ? "One image goes with a message: the first one is attached." : undefined);
  }

  function remove() {
    drafts.change(channel, { image: null });
    tell(undefined);
  }

  return { problem, add, remove };
}
