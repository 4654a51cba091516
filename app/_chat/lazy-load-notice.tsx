import { X } from "lucide-react";
import { useEffect, useState, useSyncExternalStore } from "react";
import { request } from "#lib/client/connection/http-request";
import { focusComposer } from "#lib/client/browser/focus-composer";
import { versionMismatch } from "#lib/client/connection/version-mismatch";
import { useReconnect } from "#app/_chat/use-reconnect";
import { useTranslations } from "#app/_i18n/use-translations";
import { IconButton } from "#app/_ui/icon-button";
import { failedModules, type FailedSet } from "#app/_ui/failed-modules";
import { TextButton } from "#app/_ui/text-button";

/** Says why a requested part can't be loaded, and how to get it. Above the drawer, where it may have been requested. */
export function LazyLoadNotice() {
  const failed = useSyncExternalStore(failedModules.subscribe, failedModules.get, failedModules.get);
  const updated = useSyncExternalStore(versionMismatch.subscribe, versionMismatch.get, () => false);
  return (
    <div role="status" className="relative z-top shrink-0">
      {updated ? <Notice cause="page.updated" /> : failed.size > 0 && <FailedNotice failed={failed} />}
    </div>
  );
}

function FailedNotice({ failed }: { failed: FailedSet }) {
  useReconnect(failedModules.retryAll, true);
  return <Notice cause={useCause(failed)} />;
}

function Notice({ cause }: { cause: "page.updated" | "page.partMissing" | undefined }) {
  const { t } = useTranslations();
  function dismiss() {
    versionMismatch.set(() => false);
    failedModules.dismiss();
    focusComposer();
  }
  return (
    cause && (
      <p className="flex items-center gap-3 bg-amber-wash pt-[max(0.25rem,env(safe-area-inset-top))] pb-1 ps-4 pe-2 text-13 text-ink md:ps-6">
        <span className="text-pretty">{t(cause)}</span>
        {cause === "page.updated" && (
          <TextButton className="shrink-0" onClick={() => location.reload()}>
            {t("page.reload")}
          </TextButton>
        )}
        <IconButton icon={X} name={t("action.dismiss")} onClick={dismiss} className="ms-auto" />
      </p>
    )
  );
}

/** A server that answers, but not with these modules, was updated: their names have changed. */
function useCause(failed: FailedSet): "page.updated" | "page.partMissing" | undefined {
  const [cause, setCause] = useState<"page.updated" | "page.partMissing">();
  useEffect(() => {
    let isCurrent = true;
    const setIfCurrent = (next: typeof cause) => isCurrent && setCause(next);
    request("health.show", {}).then(
      () => setIfCurrent("page.updated"),
      () => setIfCurrent("page.partMissing"),
    );
    return () => void (isCurrent = false);
  }, [failed]);
  return cause;
}
