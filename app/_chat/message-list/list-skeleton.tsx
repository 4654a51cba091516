import { useChatState } from "#app/_chat/use-chat";
import { useTranslations } from "#app/_i18n/use-translations";

const lineWidths = ["w-3/5", "w-4/5", "w-2/5", "w-3/4"];

/** A skeleton of the messages while they load. Offline, it says when they will load. */
export function ListSkeleton() {
  const { t } = useTranslations();
  const isOffline = useChatState((state) => state.connection === "offline");
  if (isOffline)
    return (
      <div className="flex min-h-0 flex-1 flex-col justify-end">
        <p className="max-w-column px-4 pb-4 text-soft md:px-6">{t("message.notStored")}</p>
      </div>
    );
  return (
    <div
      role="progressbar"
      aria-label={t("message.loading")}
      className="flex min-h-0 flex-1 flex-col justify-end overflow-hidden"
    >
      <div className="flex max-w-column animate-appear flex-col gap-5 px-4 pb-4 md:px-6">
        {lineWidths.map((length) => (
          <div key={length} className="flex gap-3">
            <div className="size-9 rounded-lg bg-wash" />
            <div className="flex-1">
              <div className="mt-1 h-3 w-24 rounded-sm bg-wash" />
              <div className={`mt-3 h-3 rounded-sm bg-wash ${length}`} />
            </div>
          </div>
        ))}
      </div>
    </div>
  );
}
