import type { Member } from "#lib/contract/member";
import { newcomersAmong } from "#lib/client/members/newcomers";
import { useChatState } from "#app/_chat/use-chat";

const nobody: readonly Member[] = [];

/** The members who have this channel open now. */
export const useOnlineMembers = (): readonly Member[] =>
  useChatState((state) => state.online.get(state.slug) ?? nobody);

/** Whether an online member joined less than a day ago; false for those who are not in this channel now. */
export function useIsNewcomer(memberId: string): boolean {
  return useChatState((state) => newcomersAmong(state.online.get(state.slug) ?? nobody).has(memberId));
}
