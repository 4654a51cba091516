import { useEffect, useState } from "react";
import { limits } from "#lib/contract/limits";
import type { Member } from "#lib/contract/member";
import { request } from "#lib/client/connection/http-request";

const maxResults = 6;
const noMembers: readonly Member[] = [];

/** Members whose names answer what was typed. Until the server has said so, those found last stay. */
export function useMemberSearch(query: string): readonly Member[] {
  const [found, setFound] = useState(noMembers);
  useEffect(() => {
    let isCurrent = true;
    const show = ({ members }: { members: Member[] }) => {
      if (isCurrent) setFound(members);
    };
    request("member.search", { query: query.trim().slice(0, limits.searchLength), limit: maxResults }).then(
      show,
      // Channels are found without the server, too.
      () => show({ members: [] }),
    );
    return () => void (isCurrent = false);
  }, [query]);
  return found;
}
