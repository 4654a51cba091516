import { useState } from "react";
import { isRefusal } from "#lib/contract/errors/refusal";
import { errorMessage } from "#lib/client/connection/error-message";
import { useChat, useChatState } from "#app/_chat/use-chat";
import { useTranslations } from "#app/_i18n/use-translations";
import { Button } from "#app/_ui/button";

/** Shown where there is no channel at this address: offers to create it, or to go to another. */
export function MissingChannel({ slug }: { slug: string }) {
  const translations = useTranslations();
  const { t, tRich } = translations;
  const chat = useChat();
  const fallback = useChatState(
    (state) => state.channels.find((channel) => channel.slug === "general") ?? state.channels[0],
  );
  const [problem, setProblem] = useState<string | null>(null);

  const channelName = `#${slug}`;

  async function create() {
    try {
      chat.navigation.open((await chat.navigation.createChannel({ name: slug })).slug);
    } catch (error) {
      if (isRefusal(error) && error.extras.slug) return chat.navigation.open(error.extras.slug);
      setProblem(errorMessage(error, translations));
    }
  }

  return (
    <section className="flex-1 overflow-y-auto px-4 pt-[12dvh] md:px-6">
      <h2 className="text-22 font-semibold tracking-tight">{t("channel.missingTitle")}</h2>
      <p className="mt-2 max-w-[60ch] wrap-anywhere text-soft">
        {tRich("channel.missingBody", { channel: <bdi className="font-medium text-ink">{channelName}</bdi> })}
      </p>
      <div className="mt-6 flex flex-wrap gap-2">
        <Button onClick={create}>{t("channel.createIt")}</Button>
        {fallback && (
          <Button variant="plain" onClick={() => chat.navigation.open(fallback.slug)}>
            {t("channel.goTo", { channel: `#${fallback.name}` })}
          </Button>
        )}
      </div>
      <p role="alert" className="mt-3 text-13 text-red">
        {problem}
      </p>
    </section>
  );
}
