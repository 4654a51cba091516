import { z } from "zod";
import { boundedUnicode } from "#lib/contract/bounds";
import { id, limitUpTo, slug } from "#lib/contract/fields";
import { limits } from "#lib/contract/limits";
import { member } from "#lib/contract/member";
import { defineOperation } from "#lib/contract/operation";
import { maxUnits } from "#lib/contract/units";

export const getMember = defineOperation("member.show", {
  summary: "A member, even one who has logged out, and the channels they have open now.",
  access: "member",
  input: z.object({ id }),
  output: z.object({ member, channels: z.array(slug) }),
  errors: ["member_not_found"],
  fieldErrors: { id: "member_not_found" },
});

export const searchMembers = defineOperation("member.search", {
  summary: "Finds members by a word of their name or its beginning, most recently active first.",
  access: "member",
  input: z.object({
    query: boundedUnicode(maxUnits.search).default(""),
    limit: limitUpTo(limits.membersPerSearch, limits.membersPerSearch),
  }),
  output: z.object({ members: z.array(member) }),
  errors: [],
});
