import type { ErrorCode } from "#lib/contract/errors/codes";
import { limits } from "#lib/contract/limits";

/**
 * All errors that Parley answers with. The code is stable, for programs. The detail is a sentence for people; a refusal
 * may carry a more precise one.
 */
export const errors = {
  invalid_multipart: { status: 400, detail: "The body is not valid multipart/form-data." },
  invalid_address: { status: 400, detail: "The address is not valid." },
  invalid_json: { status: 400, detail: "The body is not valid JSON." },
  no_session: { status: 401, detail: "You’re not logged in. Pick a name first." },
  cross_origin: { status: 403, detail: "Requests from other sites are refused." },
  cookie_missing: {
    status: 403,
    detail: "Your browser doesn’t keep Parley’s cookie. Allow cookies for this site, then reload the page.",
  },
  not_author: { status: 403, detail: "Only the author can change a message and its images." },
  not_creator: { status: 403, detail: "Only the person who created a channel can change it." },
  not_found: { status: 404, detail: "Nothing was found at this address." },
  channel_not_found: { status: 404, detail: "That channel doesn’t exist." },
  message_not_found: { status: 404, detail: "That message isn’t in this channel." },
  member_not_found: { status: 404, detail: "That member doesn’t exist." },
  image_not_found: { status: 404, detail: "That image doesn’t exist." },
  method_not_allowed: { status: 405, detail: "This address doesn’t support that method." },
  upload_timeout: { status: 408, detail: "The upload took too long. Try again on a faster connection." },
  other_member: { status: 409, detail: "Someone else is logged in here now. Nothing was done in their name." },
  name_taken: { status: 409, detail: "That name’s taken." },
  already_logged_in: { status: 409, detail: "You’re logged in under another name. Log out first." },
  channel_exists: { status: 409, detail: "A channel with this name, or one that looks just like it, already exists." },
  channel_archived: { status: 409, detail: "This channel is archived and read-only." },
  client_id_reused: { status: 409, detail: "This clientId already belongs to another of your messages." },
  message_deleted: { status: 409, detail: "This message has been deleted." },
  too_large: { status: 413, detail: "The body is too large." },
  image_too_large: { status: 413, detail: "The image is too large." },
  unsupported_media_type: { status: 415, detail: "This content type isn’t supported here." },
  range_not_satisfiable: { status: 416, detail: "The file has no such range." },
  invalid_input: { status: 422, detail: "The input doesn’t have the expected shape." },
  invalid_name: { status: 422, detail: "This name can’t be used." },
  invalid_channel_name: { status: 422, detail: "This channel name can’t be used." },
  invalid_text: { status: 422, detail: "This text can’t be sent." },
  invalid_client_id: { status: 422, detail: "The clientId must be a UUID." },
  invalid_emoji: { status: 422, detail: "A reaction must be exactly one emoji." },
  too_many_reactions: {
    status: 422,
    detail: `A message can have up to ${limits.reactionsPerMessage} different reactions.`,
  },
  invalid_reply: { status: 422, detail: "The message you’re replying to isn’t in this channel." },
  invalid_image: {
    status: 422,
    detail: "Parley can’t show this file. Use JPEG, PNG, WebP, GIF or AVIF.",
  },
  heic_unsupported: {
    status: 422,
    detail: "HEIC photos can’t be read here. Send it as JPEG: export it, or share it from the Photos app.",
  },
  too_many_images: { status: 422, detail: `A message can have up to ${limits.imagesPerMessage} images.` },
  headers_too_large: { status: 431, detail: "The address and the headers of a request hold at most 16 KiB together." },
  rate_limited: { status: 429, detail: "You’re sending too fast. Wait a moment." },
  too_many_connections: { status: 429, detail: "Too many connections from here. Close some first." },
  stopping: { status: 503, detail: "Parley is about to restart. Try again in a moment." },
  unavailable: { status: 503, detail: "Parley is busy right now. Try again in a moment." },
  storage_full: { status: 507, detail: "The server’s disk is full. Your text is kept; try again later." },
  internal: { status: 500, detail: "Something went wrong on the server. The error is in its log." },
} as const satisfies Record<ErrorCode, { status: number; detail: string }>;
