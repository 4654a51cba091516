import type { ErrorView } from "#lib/contract/errors/catalogue";
import { reasonOfRefusal } from "#lib/client/connection/error-message";
import { useAfter } from "#app/_ui/hooks/use-delayed";
import { useWords } from "#app/_i18n/use-words";

/** Why a message that one has sent is not there yet, where the server has said so. What lasts only a moment is not worth it. */
export function DelayNote({ delay }: { delay: ErrorView }) {
  const words = useWords();
  if (!useAfter(1_500, true)) return null;
  // The seconds that it asked to wait pass while one reads them.
  const reason = reasonOfRefusal({ ...delay, retryAfter: undefined }, words);
  return (
    <p role="status" className="mt-1 text-13 text-pretty text-amber">
      {words.say("message.notYetSent", { reason })}
    </p>
  );
}
