import { useEffect, useState } from "react";
import { limits } from "#lib/contract/limits";
import type { Member } from "#lib/contract/member";
import { request } from "#lib/client/connection/http-request";

const maxResults = 6;
const noMembers: readonly Member[] = [];

/** Finds members by name. The previous results stay until the server answers. */
export function useMemberSearch(query: string): readonly Member[] {
  const [found, setFound] = useState(noMembers);
  useEffect(() => {
    let isCurrent = true;
    const show = ({ members }: { members: Member[] }) => {
      if (isCurrent) setFound(members);
    };
    request("member.search", { query: query.trim().slice(0, limits.searchLength), limit: maxResults }).then(
      show,
      // Channels are found without the server.
      () => show({ members: [] }),
    );
    return () => void (isCurrent = false);
  }, [query]);
  return found;
}
