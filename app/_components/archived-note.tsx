import { useDraft, useOpenChannel, useSlug } from "#lib/client/use-chat";
import { useWords } from "#lib/client/use-words";

/** Stands where one would write, in a channel in which nobody writes any more. */
export function ArchivedNote() {
  const { say } = useWords();
  const slug = useSlug();
  const name = useOpenChannel()?.name ?? slug;
  const { text, images } = useDraft(slug);
  return (
    <p
      id="composer"
      tabIndex={-1}
      className="max-w-column shrink-0 border-t border-line px-4 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] text-soft md:px-6"
    >
      {say("channel.archivedNote", { channel: `#${name}` })}{" "}
      {(text || images.length > 0) && say("channel.archivedDraft")}
    </p>
  );
}
