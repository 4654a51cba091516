import { useEffect, useState } from "react";
import type { OutputOf } from "#lib/contract/operations";
import { request } from "#lib/client/connection/http-request";
import { reasonOf } from "#lib/client/connection/error-message";
import { useTranslations } from "#app/_i18n/use-translations";

type Shown = OutputOf<"member.show">;

/** A member, as the server knows them now; or a sentence that tells why nobody can say. */
export function useMember(id: string): { shown?: Shown; problem?: string } {
  const words = useTranslations();
  const [answer, setAnswer] = useState<{ shown?: Shown; problem?: string }>({});
  useEffect(() => {
    let wanted = true;
    request("member.show", { id }).then(
      (shown) => wanted && setAnswer({ shown }),
      (error) => wanted && setAnswer({ problem: reasonOf(error, words) }),
    );
    return () => void (wanted = false);
  }, [id, words]);
  return answer;
}
