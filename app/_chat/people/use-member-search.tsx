import { useEffect, useState } from "react";
import { limits } from "#lib/contract/limits";
import type { Member } from "#lib/contract/member";
import { request } from "#lib/client/connection/http-request";

const most = 6;
const nobody: readonly Member[] = [];

/** Members whose names answer what was typed. Until the server has said so, those found last stay. */
export function useMemberSearch(query: string): readonly Member[] {
  const [found, setFound] = useState(nobody);
  useEffect(() => {
    let wanted = true;
    const take = ({ members }: { members: Member[] }) => {
      if (wanted) setFound(members);
    };
    request("member.search", { query: query.trim().slice(0, limits.searchLength), limit: most }).then(
      take,
      // Channels are found without the server, too.
      () => take({ members: [] }),
    );
    return () => void (wanted = false);
  }, [query]);
  return found;
}
