import { z } from "zod";
import { channel, channelSettings, readMarker } from "#lib/contract/channel";
import { channelName, seqOrZero, rev, slug, topic, wholeNumber } from "#lib/contract/fields";
import { member } from "#lib/contract/member";
import { message } from "#lib/contract/message";
import { defineOperation } from "#lib/contract/operation";

export const listChannels = defineOperation("channel.list", {
  summary: "Lists all channels, with the caller's unread counts.",
  access: "member",
  input: z.object({}),
  output: z.object({ channels: z.array(channel) }),
  errors: [],
});

export const previewChannel = defineOperation("channel.preview", {
  summary:
    "Previews a channel for someone with a shared link who isn't logged in: its name, and how many members are there.",
  access: "anyone",
  input: z.object({ channel: slug }),
  // How many, not who: who is here is for those inside.
  output: z.object({ name: z.string(), here: wholeNumber }),
  errors: ["channel_not_found"],
});

export type ChannelPreview = z.infer<typeof previewChannel.output>;

export const createChannel = defineOperation("channel.create", {
  summary: "Creates a channel.",
  access: "member",
  input: z.object({ name: channelName, topic: topic.default("") }),
  output: z.object({ channel }),
  creates: true,
  errors: ["invalid_channel_name", "channel_exists", "rate_limited"],
  fieldErrors: { name: "invalid_channel_name" },
});

export const updateChannel = defineOperation("channel.update", {
  summary: "Changes the name or topic of a channel the caller created, archives it or unarchives it. Its slug stays.",
  access: "member",
  input: z.object({
    channel: slug,
    name: channelName.optional(),
    topic: topic.optional(),
    archived: z.boolean().optional(),
  }),
  output: z.object({ channel }),
  errors: ["channel_not_found", "not_creator", "invalid_channel_name", "channel_exists", "rate_limited"],
  fieldErrors: { name: "invalid_channel_name" },
});

export const changeChannelSettings = defineOperation("channel.settings", {
  summary: "Changes the caller's settings for a channel. Omitted fields stay as they are.",
  access: "member",
  input: channelSettings.partial().extend({ channel: slug }),
  output: z.object({ channel }),
  errors: ["channel_not_found"],
});

export const reportTyping = defineOperation("channel.typing", {
  summary: "Tells the others in a channel that the caller is typing.",
  access: "member",
  input: z.object({ channel: slug }),
  output: z.object({}),
  errors: ["channel_not_found", "channel_archived"],
});

export const openChannel = defineOperation("channel.open", {
  summary:
    "Joins a channel's live feed. Without `since`: the latest page. With it: the changes since then, or the latest page (`reset`) if too much is missing.",
  access: "member",
  input: z.object({ channel: slug, since: wholeNumber.optional() }),
  output: z.object({
    channel,
    /** True: drop what you hold, `messages` is the latest page. False: `messages` are changes to apply. */
    reset: z.boolean(),
    messages: z.array(message),
    /** Whether older messages exist before the page (`reset`). */
    hasBefore: z.boolean(),
    /** The revision up to which `messages` is complete. Where the channel's is higher, get the rest by `message.changes`. */
    rev,
    here: z.array(member),
  }),
  errors: ["channel_not_found"],
});

export const markChannelRead = defineOperation("channel.read", {
  summary: "Moves the caller's read marker forward to a message; with `exact` also back to it.",
  access: "member",
  input: z.object({ channel: slug, seq: seqOrZero, exact: z.boolean().default(false) }),
  output: readMarker,
  errors: ["channel_not_found"],
});

export const markAllRead = defineOperation("channel.readAll", {
  summary: "Moves the caller's read markers to the end of all channels. Returns those that moved.",
  access: "member",
  input: z.object({}),
  output: z.object({ marks: z.array(readMarker) }),
  errors: [],
});

export type ChannelFeed = z.infer<typeof openChannel.output>;
