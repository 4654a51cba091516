import { useOpenChannel } from "#app/_chat/use-chat";
import { useTranslations } from "#app/_i18n/use-translations";

/** Where a channel begins; where nothing has been said yet, an invitation. */
export function ChannelIntro({ isEmpty }: { isEmpty: boolean }) {
  const { t, tRich } = useTranslations();
  const { name, archivedAt } = useOpenChannel() ?? {};
  const label = `#${name}`;
  const channel = <bdi className="wrap-anywhere">{label}</bdi>;
  // As high as what stands here before the last older messages come, so that nothing jumps then.
  // Nobody is invited to write where nobody can.
  if (!isEmpty || archivedAt)
    return (
      <p className="min-h-16.5 overflow-y-clip pt-10 text-13 text-faint">{tRich("channel.begins", { channel })}</p>
    );
  return (
    <div className="pt-10 pb-6">
      <h2 className="-my-1 overflow-y-clip py-1 text-22 font-semibold tracking-tight text-balance">
        {tRich("channel.quiet", { channel })}
      </h2>
      <p className="mt-2 text-pretty text-soft">{t("channel.quietBody")}</p>
    </div>
  );
}
