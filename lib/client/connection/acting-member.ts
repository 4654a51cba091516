import { actingMemberHeader } from "#lib/contract/acting-member";

let memberId: string | undefined;

/** From now on all requests of this page name this member, and are refused where the browser has another's session. */
export function setActingMember(id: string): void {
  memberId = id;
}

/** The headers that name the member; none on the login screen. */
export function actingMemberHeaders(): Record<string, string> {
  return memberId === undefined ? {} : { [actingMemberHeader]: memberId };
}
