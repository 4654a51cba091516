import { z } from "zod";
import { displayName, violation, slug } from "#lib/contract/fields";
import { member } from "#lib/contract/member";
import { defineOperation } from "#lib/contract/operation";

/** The member of the session, and the channel to return to. */
const sessionView = z.object({ member, lastChannel: slug.nullable() });

export const login = defineOperation("session.login", {
  summary: "Logs in with a display name that nobody else has.",
  access: "anyone",
  input: z.object({ displayName }),
  output: sessionView,
  creates: true,
  errors: ["invalid_name", "name_taken", "already_logged_in", "cookie_missing"],
  fieldErrors: { displayName: "invalid_name" },
});

export const logout = defineOperation("session.logout", {
  summary: "Ends the session everywhere at once and frees the name.",
  access: "member",
  input: z.object({}),
  output: z.null(),
  errors: [],
});

export const getSession = defineOperation("session.show", {
  summary: "Returns the logged-in member and the last channel.",
  access: "member",
  input: z.object({}),
  output: sessionView,
  errors: [],
});

export const updateSession = defineOperation("session.update", {
  summary: "Stores the last channel in the cookie.",
  access: "member",
  input: z.object({ lastChannel: slug }),
  output: sessionView,
  errors: ["channel_not_found"],
});

export const checkName = defineOperation("name.check", {
  summary: "Checks whether a display name is free and, if not, why.",
  access: "anyone",
  input: z.object({ displayName }),
  output: z.discriminatedUnion("status", [
    z.object({ status: z.literal("free"), displayName: z.string() }),
    z.object({ status: z.literal("taken"), detail: z.string(), suggestions: z.array(z.string()) }),
    z.object({ status: z.literal("invalid"), detail: z.string(), ...violation.partial().shape }),
  ]),
  errors: ["invalid_name"],
  fieldErrors: { displayName: "invalid_name" },
});

export type NameCheck = z.infer<typeof checkName.output>;
