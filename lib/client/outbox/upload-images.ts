import { routes } from "#lib/contract/routes";
import { resolvePath, errorOf } from "#lib/client/connection/http-request";
import type { PendingMessage } from "#lib/client/outbox/pending-message";
import { actingMemberHeaders } from "#lib/client/connection/acting-member";
import { UnreachableError } from "#lib/client/connection/unreachable-error";
import { sharesSent } from "#lib/client/outbox/upload-progress";

type Upload = {
  entry: PendingMessage;
  signal: AbortSignal;
  /** How much of each image has been sent, 0 to 1. */
  progress(shares: number[]): void;
};

/** How long an upload may stand still, and how long the server may take when it has all of it, in milliseconds. */
const patience = { still: 60_000, answer: 180_000 };

/**
 * Sends images with their message, in one request: all of them or none. By XMLHttpRequest, because fetch tells nothing of
 * the progress of an upload.
 * @throws Refusal when the server says no; Unreachable when the way there broke or the upload was cancelled
 */
export function uploadImages({ entry, signal, progress }: Upload): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const call = new XMLHttpRequest();
    call.open("POST", resolvePath(routes["image.send"].path, [["channel", entry.channel]]).url);
    for (const [name, value] of Object.entries(actingMemberHeaders())) call.setRequestHeader(name, value);
    call.responseType = "json";
    const sizes = entry.images.map(({ file }) => file.size);
    let timer: ReturnType<typeof setTimeout>;
    const giveUpIn = (milliseconds: number) => {
      clearTimeout(timer);
      timer = setTimeout(() => call.abort(), milliseconds);
    };
    call.upload.onprogress = ({ loaded, total }) => {
      giveUpIn(loaded < total ? patience.still : patience.answer);
      progress(sharesSent(loaded, total, sizes));
    };
    call.onload = () => {
      if (call.status < 300 && call.response) resolve(call.response);
      else reject(errorOf(answerTo(call), call.response));
    };
    call.onerror = call.onabort = () => reject(new UnreachableError());
    call.onloadend = () => clearTimeout(timer);
    signal.addEventListener("abort", () => call.abort());
    if (signal.aborted) return reject(new UnreachableError());
    giveUpIn(patience.still);
    return call.send(formOf(entry));
  });
}

/** What a Response would tell of it. */
function answerTo(call: XMLHttpRequest): Pick<Response, "status" | "headers"> {
  const retryAfter = call.getResponseHeader("retry-after");
  return { status: call.status, headers: new Headers(retryAfter ? { "retry-after": retryAfter } : {}) };
}

/** The fields before the files: the server reads in this order, and knows whose images they are before the bytes come. */
function formOf({ clientId, text, images, quote }: PendingMessage): FormData {
  const form = new FormData();
  form.append("clientId", clientId);
  form.append("text", text);
  if (quote) form.append("replyTo", quote.id);
  for (const { alt } of images) form.append("alt", alt);
  for (const { file } of images) form.append("image", file);
  return form;
}
