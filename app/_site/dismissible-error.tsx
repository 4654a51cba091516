import { useWords } from "#app/_i18n/use-words";
import { TextButton } from "#app/_ui/text-button";
import { Piece } from "#app/_ui/text-span";

type Props = { sentence: string; onDismiss(): void };

/** Under a message: why what one did to it was taken back, until one has read it. */
export function TakenBack({ sentence, onDismiss }: Props) {
  const { say } = useWords();
  return (
    <p role="alert" className="mt-1 text-13 text-red">
      <Piece text={sentence} />
      <TextButton onClick={onDismiss}>{say("action.dismiss")}</TextButton>
    </p>
  );
}
