import { useWords } from "#app/_i18n/use-words";

/** In the place of a message that was deleted. */
export function Tombstone() {
  const { say } = useWords();
  return <p className="text-13 leading-5.5 text-faint">{say("message.deleted")}</p>;
}
