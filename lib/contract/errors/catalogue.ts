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
  no_session: { status: 401, detail: "You are not logged in. Enter with a name first." },
  cross_origin: { status: 403, detail: "Requests from other sites are refused." },
  cookie_missing: {
    status: 403,
    detail: "Your browser does not keep Parley's cookie. Allow cookies for this site, then reload the page.",
  },
  not_author: { status: 403, detail: "Only its author can change a message and its images." },
  not_creator: { status: 403, detail: "Only the member who made a channel can change it." },
  not_found: { status: 404, detail: "There is nothing here." },
  channel_not_found: { status: 404, detail: "There is no such channel." },
  message_not_found: { status: 404, detail: "There is no such message in this channel." },
  member_not_found: { status: 404, detail: "There is no such member." },
  image_not_found: { status: 404, detail: "There is no such image." },
  method_not_allowed: { status: 405, detail: "This address does not answer to that method." },
  upload_timeout: { status: 408, detail: "The upload took too long. Try again on a faster connection." },
  other_member: { status: 409, detail: "Somebody else is logged in here by now. Nothing was done in their name." },
  name_taken: { status: 409, detail: "Somebody already holds this name, or one that looks just like it." },
  already_logged_in: { status: 409, detail: "You are logged in under another name. Log out first." },
  channel_exists: { status: 409, detail: "There is already a channel with this name, or one that looks just like it." },
  channel_archived: { status: 409, detail: "This channel is archived: it can be read, and nobody writes in it." },
  client_id_reused: { status: 409, detail: "This clientId already belongs to another message of yours." },
  message_deleted: { status: 409, detail: "The message has been deleted." },
  too_large: { status: 413, detail: "The body is too large." },
  image_too_large: { status: 413, detail: "The image is too large." },
  unsupported_media_type: { status: 415, detail: "The content type is not the one expected here." },
  range_not_satisfiable: { status: 416, detail: "The file has no such range." },
  invalid_input: { status: 422, detail: "The input does not have the expected shape." },
  invalid_name: { status: 422, detail: "This name cannot be used." },
  invalid_channel_name: { status: 422, detail: "This channel name cannot be used." },
  invalid_text: { status: 422, detail: "This text cannot be sent." },
  invalid_client_id: { status: 422, detail: "The clientId has to be a UUID." },
  invalid_emoji: { status: 422, detail: "A reaction is exactly one emoji." },
  too_many_reactions: {
    status: 422,
    detail: `A message holds at most ${limits.reactionsPerMessage} different reactions.`,
  },
  invalid_reply: { status: 422, detail: "The message replied to is not in this channel." },
  invalid_image: {
    status: 422,
    detail: "This file is not an image that Parley can show. JPEG, PNG, WebP, GIF and AVIF work.",
  },
  heic_unsupported: {
    status: 422,
    detail: "HEIC photos cannot be read here. Send the photo as JPEG: export it so, or share it from the Photos app.",
  },
  too_many_images: { status: 422, detail: `A message holds at most ${limits.imagesPerMessage} images.` },
  headers_too_large: { status: 431, detail: "The address and the headers of a request hold at most 16 KiB together." },
  rate_limited: { status: 429, detail: "That was too much at once. Wait a moment." },
  too_many_connections: { status: 429, detail: "Too many connections are open from here. Close some first." },
  stopping: { status: 503, detail: "Parley is about to restart. Try again in a moment." },
  unavailable: { status: 503, detail: "Parley is busy with something else right now. Try again in a moment." },
  storage_full: { status: 507, detail: "The server's disk is full. Your text is kept; try again later." },
  internal: { status: 500, detail: "Something went wrong on the server. It has been written to the log." },
} as const satisfies Record<ErrorCode, { status: number; detail: string }>;
