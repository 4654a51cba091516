import { useChatState } from "#app/_chat/use-chat";
import { useDelayed } from "#app/_ui/hooks/use-delayed";
import { useTranslations } from "#app/_i18n/use-translations";
import { CaptivePortalNotice, SessionEnded } from "#app/_chat/lazy-parts";
import { TextSpan } from "#app/_ui/text-span";

const showDelayMs = 1_000;

const sentences = {
  connecting: "connection.reconnecting",
  restarting: "connection.restarting",
  offline: "connection.offline",
} as const;

/** Says that the connection is lost, and that messages will be sent later. Silent while connected. */
export function ConnectionBanner() {
  const { t } = useTranslations();
  const connection = useChatState((state) => state.connection);
  const unsent = useChatState((state) => state.pending.filter((entry) => entry.state !== "failed").length);
  const shown = useDelayed(showDelayMs, connection !== "connected");
  if (useChatState((state) => state.sessionEnded)) return <SessionEnded />;
  if (connection === "connected") return <div role="status" />;
  const offline = connection === "offline";
  const count = connection === "restarting" ? 0 : unsent;
  const promise = count > 0 ? t("connection.unsent", { count }) : offline ? t("connection.willSend") : "";
  return (
    <div role="status">
      {shown && (
        <p className="bg-amber-wash px-4 py-2 text-13 text-pretty text-ink md:px-6">
          <TextSpan text={t(sentences[connection])} />
          <TextSpan text={promise} />
          {!offline && <CaptivePortalNotice />}
        </p>
      )}
    </div>
  );
}
