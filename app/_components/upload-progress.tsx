import type { PendingMessage } from "#lib/client/pending-message";
import { useAfter } from "#lib/client/use-after";
import { useChat } from "#lib/client/use-chat";
import { TextButton } from "#app/_components/text-button";

/** How far an upload is, and the ways to stop it or to hurry it on; silent where it is quick. */
export function UploadProgress({ entry }: { entry: PendingMessage }) {
  const chat = useChat();
  const slow = useAfter(300, true);
  const progress = entry.progress.reduce((sum, share) => sum + share, 0) / Math.max(1, entry.progress.length);
  if (!slow) return null;
  return (
    <div className="absolute start-2 bottom-2 flex min-h-8 w-max items-center gap-3 rounded-md bg-page px-3 text-13 text-soft">
      {entry.state === "waiting" ? (
        <>
          <span className="text-amber">Waiting to be sent</span>
          <TextButton onClick={() => chat.sender.wake()}>Try now</TextButton>
        </>
      ) : (
        <>
          <progress
            className="h-1 w-24 appearance-none overflow-hidden rounded-sm [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-wash [&::-webkit-progress-value]:bg-accent"
            aria-label="Upload"
            value={progress}
          />
          <span className="w-10 text-end tabular-nums">{Math.round(progress * 100)} %</span>
        </>
      )}
      <TextButton onClick={() => chat.sender.rewrite(entry.clientId)}>Cancel</TextButton>
    </div>
  );
}
