import { refuse } from "#lib/contract/errors/refuse";
import { runtime } from "#lib/runtime";
import { withProblemReplies, idempotencyKey, toReply } from "#lib/transport/http/operation-handler";
import type { HttpHandler, Incoming } from "#lib/transport/http/http-handler";
import { receiveMultipart, maxRequestBytes, type Multipart } from "#lib/transport/http/multipart-body";

/** Handles `image.send`: streams the uploads to the disk, then executes the operation like any other. */
export const receiveImages: HttpHandler = withProblemReplies(async (incoming, identify) => {
  // Without a session not a byte is written to the disk.
  const { member } = await identify();
  if (!member) refuse("no_session");
  if (!isMultipart(incoming)) refuse("unsupported_media_type", "Send multipart/form-data.");

  const { execute, uploads } = runtime();
  const length = Math.min(Number(incoming.header("content-length") ?? Infinity), maxRequestBytes());
  return uploads.run(member.id, length, async () => {
    const received = await receiveMultipart(incoming);
    try {
      const input = { ...inputOf(received), ...idempotencyKey(incoming), ...incoming.params };
      return await toReply(incoming, await execute("image.send", await identify(), input));
    } finally {
      await received.discard();
    }
  });
});

const isMultipart = (incoming: Incoming): boolean =>
  /^multipart\/form-data\s*(;|$)/i.test(incoming.header("content-type") ?? "");

function inputOf({ fields, images }: Multipart) {
  const [clientId, text, replyTo] = ["clientId", "text", "replyTo"].map((name) => onlyOne(fields, name));
  return { clientId, text, replyTo, alt: fields.alt, image: images };
}

/** A repeated field is refused: one of the values would be lost silently. */
function onlyOne(fields: Multipart["fields"], name: string): string | undefined {
  const [value, ...more] = fields[name] ?? [];
  return more.length === 0 ? value : refuse("invalid_multipart", `There is more than one part named \`${name}\`.`);
}
