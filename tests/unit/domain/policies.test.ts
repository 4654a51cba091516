import { visitor, type MemberActor } from "#lib/domain/actor";
import {
  mayDeleteImagesOf,
  mayDeleteMessage,
  mayDescribeImagesOf,
  mayEditMessage,
  mayUpdateChannel,
  mayUse,
  mayWriteIn,
} from "#lib/domain/policies";

const actorNamed = (id: string): MemberActor => ({
  member: { id, displayName: id, since: "2026-03-01T12:00:00.000Z" },
  session: { id: `session of ${id}`, token: `token of ${id}`, lastChannel: null },
});
const [ada, grace] = [actorNamed("ada"), actorNamed("grace")];
const adasMessage = { author: { id: "ada", displayName: "Ada" } };

describe("the policies", () => {
  it.each([
    ["edit", mayEditMessage],
    ["delete", mayDeleteMessage],
    ["describe the images of", mayDescribeImagesOf],
    ["delete the images of", mayDeleteImagesOf],
  ])("let only its author %s a message", (_, rule) => {
    expect(rule(ada)(adasMessage)).toBe(true);
    expect(rule(grace)(adasMessage)).toBe(false);
  });

  it("let only the member who made a channel change it", () => {
    expect(mayUpdateChannel(ada, { createdBy: "ada" })).toBe(true);
    expect(mayUpdateChannel(grace, { createdBy: "ada" })).toBe(false);
  });

  it("let nobody change the channel that Parley itself made", () => {
    expect(mayUpdateChannel(ada, { createdBy: null })).toBe(false);
  });

  it("let nobody write in an archived channel", () => {
    expect(mayWriteIn({ isArchived: false })).toBe(true);
    expect(mayWriteIn({ isArchived: true })).toBe(false);
  });

  it("let visitors use only the operations that are open to anyone", () => {
    expect(mayUse({ access: "anyone" }, visitor)).toBe(true);
    expect(mayUse({ access: "member" }, visitor)).toBe(false);
    expect(mayUse({ access: "member" }, ada)).toBe(true);
  });
});
