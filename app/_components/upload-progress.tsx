import { focusComposer } from "#lib/client/focus-composer";
import type { PendingMessage } from "#lib/client/pending-message";
import { useAfter } from "#lib/client/use-after";
import { useChat } from "#lib/client/use-chat";
import { TextButton } from "#app/_components/text-button";
import { ProgressBar } from "#app/_components/progress-bar";

/** How far an upload is, over the images, and the ways to stop it or to hurry it on; silent where it is quick. */
export function UploadProgress({ entry }: { entry: PendingMessage }) {
  const chat = useChat();
  const slow = useAfter(300, true);
  if (!slow) return null;
  const share = shareOfAll(entry);
  function cancel() {
    chat.sender.rewrite(entry.clientId);
    focusComposer();
  }
  return (
    <div className="absolute start-2 bottom-2 w-max max-w-[max(15rem,calc(100%-1rem))] rounded-md bg-page px-3 text-13 text-soft">
      <div className="flex min-h-8 flex-wrap items-center gap-x-3">
        {entry.state === "waiting" ? (
          <>
            <span className="text-amber">Waiting to be sent</span>
            <TextButton onClick={() => chat.sender.wake()}>Try now</TextButton>
          </>
        ) : (
          <Sending share={share} />
        )}
        <TextButton onClick={cancel}>Cancel</TextButton>
      </div>
      {entry.unkept && (
        <p className="pb-2">Your browser has no room to keep this: leave the page open until it is sent.</p>
      )}
    </div>
  );
}

function Sending({ share }: { share: number }) {
  if (share === 0) return <span>Preparing…</span>;
  if (share === 1) return <span>Finishing…</span>;
  return (
    <>
      <ProgressBar name="Upload" value={share} className="w-24" />
      <span className="w-10 text-end tabular-nums">{Math.floor(share * 100)} %</span>
    </>
  );
}

/** By bytes: a large image counts for more than a small one. */
function shareOfAll({ images, progress }: PendingMessage): number {
  const bytes = images.reduce((sum, { file }) => sum + file.size, 0);
  return images.reduce((sum, { file }, place) => sum + (progress[place] ?? 0) * file.size, 0) / Math.max(1, bytes);
}
