import { focusComposer } from "#lib/client/browser/focus-composer";
import { shareSent, type PendingMessage } from "#lib/client/outbox/pending-message";
import { useDelayed } from "#app/_ui/hooks/use-delayed";
import { useChat } from "#app/_chat/use-chat";
import { useTranslations } from "#app/_i18n/use-translations";
import { TextButton } from "#app/_ui/text-button";
import { ProgressBar } from "#app/_ui/progress-bar";

/** The upload progress over the images, with buttons to cancel it or to retry now. A quick upload shows none. */
export function UploadProgress({ entry }: { entry: PendingMessage }) {
  const { t } = useTranslations();
  const chat = useChat();
  const isSlow = useDelayed(300, true);
  if (!isSlow) return null;
  const share = shareSent(entry);
  function cancel() {
    chat.sender.returnToDraft(entry.clientId);
    focusComposer();
  }
  return (
    <div className="absolute start-2 bottom-2 w-max max-w-[max(min(24rem,100vw-6rem),calc(100%-1rem))] rounded-md border border-line bg-page px-3 text-13 text-soft">
      <div className="flex min-h-8 flex-wrap items-center gap-x-3 py-1">
        {entry.state === "waiting" ? (
          <>
            <span className="text-amber">{t("message.waiting")}</span>
            <TextButton onClick={() => chat.sender.retryNow()}>{t("action.tryNow")}</TextButton>
          </>
        ) : (
          <Sending share={share} />
        )}
        <TextButton onClick={cancel}>{t("action.cancel")}</TextButton>
      </div>
      {entry.notPersisted && <p className="pb-2">{t("upload.notStored")}</p>}
    </div>
  );
}

function Sending({ share }: { share: number }) {
  const { t, percent } = useTranslations();
  if (share === 0) return <span>{t("upload.preparing")}</span>;
  if (share === 1) return <span>{t("upload.finishing")}</span>;
  return (
    <>
      <ProgressBar name={t("upload.label")} value={share} className="w-24" />
      <span className="w-10 text-end tabular-nums">{percent(Math.floor(share * 100) / 100)}</span>
    </>
  );
}
