"use client";

import type { ChannelPreview } from "#lib/contract/operations/channels";
import type { Key } from "#lib/i18n/catalogue";
import { takeLogoutNotice, type LogoutNotice } from "#lib/client/session/logout-notice";
import { useClientValue } from "#app/_ui/hooks/use-client-value";
import { useTranslations } from "#app/_i18n/use-translations";
import { LoginForm } from "#app/_login/login-form";
import { Wordmark } from "#app/_site/wordmark";
import { TextSpan } from "#app/_ui/text-span";

const noticeKeys = { logout: "login.loggedOut", expired: "login.expired" } as const satisfies Record<
  LogoutNotice["reason"],
  Key
>;

/** The login screen: one field, one button. @param props `destination`: the channel that a shared link leads to */
export function LoginScreen({ destination }: { destination: ChannelPreview | null }) {
  const { t, tRich } = useTranslations();
  const channelName = `#${destination?.name}`;
  const online = ` · ${t("login.peopleOnline", { count: destination?.here ?? 0 })}`;
  const notice = useClientValue(takeLogoutNotice, null);
  return (
    <main className="flex min-h-dvh flex-col px-6 pt-[max(2rem,16dvh)] pb-12">
      <div className="mx-auto w-full max-w-lg">
        <Wordmark />
        <h1 className="mt-10 text-32 font-semibold tracking-tight">
          <TextSpan text={t("login.title")} />
          <span className="inline-block">{t("login.titleEnd")}</span>
        </h1>
        {destination && (
          <p className="mt-3 text-17 text-pretty text-soft">
            {tRich("login.destination", {
              channel: <bdi className="font-medium wrap-anywhere text-ink">{channelName}</bdi>,
            })}
            {destination.here > 0 && <span>{online}</span>}
          </p>
        )}
        {notice && (
          <p role="status" className="mt-4 border-s-2 border-amber ps-3 text-15 text-pretty text-soft">
            {t(noticeKeys[notice.reason])}
          </p>
        )}
        <LoginForm previousName={notice?.name} />
      </div>
    </main>
  );
}
