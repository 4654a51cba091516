import { z } from "zod";
import { caption, clientId, emoji, id, pageLimit, rev, slug, text, wholeNumber } from "#lib/contract/fields";
import { message, reaction } from "#lib/contract/message";
import { defineOperation } from "#lib/contract/operation";
import { page, pageQuery } from "#lib/contract/page";

export const listMessages = defineOperation("message.list", {
  summary: "A page of history in `seq` order; without a cursor, the latest one.",
  access: "member",
  input: pageQuery,
  output: page,
  errors: ["channel_not_found"],
});

export const listChanges = defineOperation("message.changes", {
  summary: "Everything that changed since a revision, in `rev` order, each message in its current state.",
  access: "member",
  input: z.object({ channel: slug, since: wholeNumber, limit: pageLimit }),
  output: z.object({
    messages: z.array(message),
    /** The channel's present revision. */
    rev,
    /** Whether more changes wait after the last of these: ask again since its rev. */
    more: z.boolean(),
  }),
  errors: ["channel_not_found"],
});

export const sendMessage = defineOperation("message.send", {
  summary: "Sends a message. Repeating a clientId returns 200 with the existing message.",
  access: "member",
  input: z.object({ channel: slug, clientId, text, replyTo: id.nullable().default(null) }),
  output: z.object({ message }),
  creates: true,
  errors: [
    "channel_not_found",
    "channel_archived",
    "invalid_text",
    "invalid_client_id",
    "invalid_reply",
    "client_id_reused",
    "rate_limited",
    "storage_full",
  ],
  fieldErrors: { text: "invalid_text", clientId: "invalid_client_id", replyTo: "invalid_reply" },
});

export const editMessage = defineOperation("message.edit", {
  summary: "Replaces the text of one of the caller's messages. The old text is not kept.",
  access: "member",
  input: z.object({ channel: slug, id, text: caption }),
  output: z.object({ message }),
  errors: [
    "channel_not_found",
    "channel_archived",
    "message_not_found",
    "not_author",
    "message_deleted",
    "invalid_text",
    "rate_limited",
    "storage_full",
  ],
  fieldErrors: { text: "invalid_text", id: "message_not_found" },
});

export const deleteMessage = defineOperation("message.delete", {
  summary: "Deletes one of the caller's messages: text and images are removed, a tombstone keeps its `seq`.",
  access: "member",
  input: z.object({ channel: slug, id }),
  output: z.object({ message }),
  errors: ["channel_not_found", "message_not_found", "not_author", "rate_limited", "storage_full"],
  fieldErrors: { id: "message_not_found" },
});

export const reactToMessage = defineOperation("message.react", {
  summary: "Adds or removes the caller's reaction to a message. Repeating it changes nothing.",
  access: "member",
  input: z.object({ channel: slug, id, emoji, on: z.boolean() }),
  output: z.object({ message }),
  errors: [
    "channel_not_found",
    "channel_archived",
    "message_not_found",
    "message_deleted",
    "invalid_emoji",
    "too_many_reactions",
    "rate_limited",
    "storage_full",
  ],
  fieldErrors: { id: "message_not_found", emoji: "invalid_emoji" },
});

export const listReactions = defineOperation("message.reactions", {
  summary: "The reactions to a message, each with everyone who chose it, by time.",
  access: "member",
  input: z.object({ channel: slug, id }),
  output: z.object({ reactions: z.array(reaction.pick({ emoji: true, by: true })) }),
  errors: ["channel_not_found", "message_not_found"],
  fieldErrors: { id: "message_not_found" },
});

export type MessagePage = z.infer<typeof page>;
export type Changes = z.infer<typeof listChanges.output>;
