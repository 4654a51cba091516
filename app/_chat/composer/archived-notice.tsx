import { useOpenChannel, useSlug } from "#app/_chat/use-chat";
import { useWords } from "#app/_i18n/use-words";
import { ArchivedDraft } from "#app/_chat/lazy-parts";

/** Stands where one would write, in a channel in which nobody writes any more. */
export function ArchivedNote() {
  const { say } = useWords();
  const slug = useSlug();
  const name = useOpenChannel()?.name ?? slug;
  return (
    <div className="max-w-column shrink-0 border-t border-line px-4 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] text-soft md:px-6">
      <p id="composer" tabIndex={-1}>
        {say("channel.archivedNote", { channel: `#${name}` })}
      </p>
      <ArchivedDraft key={slug} channel={slug} />
    </div>
  );
}
