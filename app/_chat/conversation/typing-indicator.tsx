import type { Author } from "#lib/contract/member";
import { useTypingMembers } from "#app/_chat/conversation/use-typing-members";
import { useTranslations } from "#app/_i18n/use-translations";

/** Names the members who are typing. Its line is always reserved, so that nothing moves. It is not a live region: that would talk all the time. */
export function TypingIndicator() {
  return (
    <p className="h-5 max-w-column shrink-0 truncate px-4 text-12 leading-5 text-faint md:px-6">
      <TypingMembers />
    </p>
  );
}

function TypingMembers() {
  const { t, tRich } = useTranslations();
  const members = useTypingMembers();
  const [first, second, third] = members.map(nameElement);
  if (members.length > 3) return <span>{t("people.typingMany")}</span>;
  if (third) return tRich("people.typingThree", { first, second, third });
  if (second) return tRich("people.typingTwo", { first, second });
  return first && tRich("people.typing", { name: first });
}

const nameElement = ({ id, displayName }: Author) => (
  <bdi key={id} translate="no" className="font-medium">
    {displayName}
  </bdi>
);
