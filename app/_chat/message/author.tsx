import type { MouseEvent } from "react";
import type { Author } from "#lib/contract/member";
import { useChat } from "#app/_chat/use-chat";
import { Avatar } from "#app/_site/avatar";

/** Who said something; the name leads to their card. */
export function AuthorName({ author }: { author: Author }) {
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      onClick={useOpenProfileCard(author)}
      // For a finger as high as there is room above it, and no higher: below it one reads.
      className="-mt-0.5 min-w-0 truncate rounded-sm pt-0.5 font-semibold hover:underline touch:-mt-3.5 touch:-mb-1 touch:pt-3.5 touch:pb-1"
    >
      <bdi translate="no">{author.displayName}</bdi>
    </button>
  );
}

/** The face leads there, too, for the pointer alone: the keyboard and the screen reader have the name. */
export function AuthorAvatar({ author }: { author: Author }) {
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-hidden="true"
      onClick={useOpenProfileCard(author)}
      className="relative self-start rounded-lg after:absolute after:-inset-1"
    >
      <Avatar name={author.displayName} />
    </button>
  );
}

function useOpenProfileCard(member: Author) {
  const { profileCard } = useChat();
  return ({ currentTarget }: MouseEvent) => profileCard.set(() => ({ member, at: currentTarget }));
}
