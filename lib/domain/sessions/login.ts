import { refuse } from "#lib/contract/errors/refuse";
import { searchKey } from "#lib/contract/text";
import type { MemberActor } from "#lib/domain/actor";
import { ok, created } from "#lib/domain/result";
import { freeNamesLike } from "#lib/domain/members/free-names";
import type { Handler } from "#lib/domain/handler";
import type { Services } from "#lib/domain/services/services";
import { parseDisplayName, type DisplayName } from "#lib/domain/names/display-name";
import { newId } from "#lib/domain/new-id";
import { hashToken, newToken } from "#lib/domain/services/session-token";
import type { NewMember } from "#lib/store/schema";

/** Claims a display name and starts a session. A repeated login under the same name is answered as before. */
export const login: Handler<"session.login"> = async (services, actor, input) => {
  const name = parseDisplayName(input.displayName);
  if (actor.session) return repeatLogin(actor, name);

  await services.sessions.endIdle();
  return createMember(services, name);
};

function repeatLogin(actor: MemberActor, name: DisplayName) {
  if (parseDisplayName(actor.member.displayName).nameKey !== name.nameKey)
    refuse("already_logged_in", `You’re logged in as ${actor.member.displayName}. Log out first.`);
  return ok({ member: actor.member, lastChannel: actor.session.lastChannel });
}

async function createMember(services: Services, name: DisplayName) {
  const token = newToken();
  const now = services.clock.now().toISOString();
  const member = newMember(name, now);
  const session = { id: newId(), tokenHash: hashToken(token), memberId: member.id, createdAt: now, lastSeenAt: now };

  if (!(await services.store.members.createWithSession(member, session)))
    refuse("name_taken", undefined, { field: "displayName", suggestions: await freeNamesLike(services, name.text) });

  return created(
    { member: { id: member.id, displayName: name.text, since: now }, lastChannel: null },
    { token, displayName: name.text, lastChannel: null },
  );
}

function newMember({ text, nameKey, confusableKey }: DisplayName, now: string): NewMember {
  return {
    id: newId(),
    displayName: text,
    nameKey,
    confusableKey,
    searchKey: searchKey(text),
    createdAt: now,
  };
}
