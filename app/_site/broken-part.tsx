import { useWords } from "#app/_i18n/use-words";
import { TextButton } from "#app/_ui/text-button";
import { Piece } from "#app/_ui/text-span";

/** In the place of a part of the page that broke. */
export function BrokenPart({ onRetry }: { onRetry(): void }) {
  const { say } = useWords();
  return (
    <p role="alert" className="p-2 text-13 text-red">
      <Piece text={say("page.partBroken")} />
      <TextButton onClick={onRetry}>{say("action.tryAgain")}</TextButton>
    </p>
  );
}
