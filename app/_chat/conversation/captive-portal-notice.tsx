import { useEffect, useState } from "react";
import { probeServer } from "#lib/client/connection/probe-server";
import { networkOnlyUrl } from "#lib/client/connection/network-only";
import { useTranslations } from "#app/_i18n/use-translations";
import { TextSpan } from "#app/_ui/text-span";

/** Says while offline that something else answers in Parley's place, and links to it, since it may ask for a login. */
export function CaptivePortalNotice() {
  const { t } = useTranslations();
  const [isForeignAnswer, setIsForeignAnswer] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    void probeServer().then((who) => isCurrent && setIsForeignAnswer(who === "another"));
    return () => void (isCurrent = false);
  }, []);
  if (!isForeignAnswer) return null;
  return (
    <>
      <TextSpan text={t("connection.intercepted")} />
      <a href={networkOnlyUrl()} className="rounded-sm font-medium text-accent underline underline-offset-4">
        {t("connection.seeAnswer")}
      </a>
    </>
  );
}
