import { actingMemberHeader } from "#lib/contract/acting-member";

let memberId: string | undefined;

/** From now on all that this page asks for is asked by this member, and refused where the browser has another's session. */
export function setActingMember(id: string): void {
  memberId = id;
}

/** For the requests of a page: at the door it speaks for nobody yet. */
export function actingMemberHeaders(): Record<string, string> {
  return memberId === undefined ? {} : { [actingMemberHeader]: memberId };
}
