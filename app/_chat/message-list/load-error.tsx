import { useReturn } from "#app/_chat/use-reconnect";
import { useWords } from "#app/_i18n/use-words";
import { Button } from "#app/_ui/button";

/** Messages that should stand here did not come. */
export function PageTrouble({ onRetry }: { onRetry(): void }) {
  const { say } = useWords();
  useReturn(onRetry, true);
  return (
    <div role="status" className="absolute inset-x-0 top-3 z-over flex max-w-column justify-center px-4">
      <Button look="plain" onClick={onRetry} className="bg-page shadow-sm">
        {say("message.pageFailed")}
      </Button>
    </div>
  );
}
