import type { MouseEvent } from "react";
import type { Author } from "#lib/contract/member";
import { useChat } from "#app/_chat/use-chat";
import { Avatar } from "#app/_site/avatar";

/** The author's name. It opens their profile card. */
export function AuthorName({ author }: { author: Author }) {
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      onClick={useOpenProfileCard(author)}
      // The touch target grows upwards only: below it is the text.
      className="-mt-0.5 min-w-0 truncate rounded-sm pt-0.5 font-semibold hover:underline touch:-mt-3.5 touch:-mb-1 touch:pt-3.5 touch:pb-1"
    >
      <bdi translate="no">{author.displayName}</bdi>
    </button>
  );
}

/** The avatar opens the profile card for pointers only: keyboards and screen readers have the name. */
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
