import { useEffect, useState } from "react";
import type { OutputOf } from "#lib/contract/operations";
import { request } from "#lib/client/connection/http-request";
import { errorMessage } from "#lib/client/connection/error-message";
import { useTranslations } from "#app/_i18n/use-translations";

type Profile = OutputOf<"member.show">;

/** Fetches a member's profile, or gives the sentence that says why it could not be fetched. */
export function useMember(id: string): { profile?: Profile; problem?: string } {
  const translations = useTranslations();
  const [answer, setAnswer] = useState<{ profile?: Profile; problem?: string }>({});
  useEffect(() => {
    let isCurrent = true;
    request("member.show", { id }).then(
      (profile) => isCurrent && setAnswer({ profile }),
      (error) => isCurrent && setAnswer({ problem: errorMessage(error, translations) }),
    );
    return () => void (isCurrent = false);
  }, [id, translations]);
  return answer;
}
