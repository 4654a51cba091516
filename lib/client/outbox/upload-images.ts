import { routes } from "#lib/contract/routes";
import { resolvePath, errorOf } from "#lib/client/connection/http-request";
import type { PendingMessage } from "#lib/client/outbox/pending-message";
import { actingMemberHeaders } from "#lib/client/connection/acting-member";
import { UnreachableError } from "#lib/client/connection/unreachable-error";
import { sharesSent } from "#lib/client/outbox/upload-progress";

type Upload = {
  entry: PendingMessage;
  signal: AbortSignal;
  /** The share of each image that has been sent, 0 to 1. */
  progress(shares: number[]): void;
};

/** The longest pause between two signs of progress. */
const stallTimeoutMs = 60_000;
/** The longest that the server may take once it has everything. */
const responseTimeoutMs = 180_000;

/**
 * Sends a message with all its images in one request. Uses XMLHttpRequest, because fetch reports no upload progress.
 * @throws Refusal; Unreachable when the connection broke or the upload was cancelled
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
      giveUpIn(loaded < total ? stallTimeoutMs : responseTimeoutMs);
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
    giveUpIn(stallTimeoutMs);
    return call.send(formOf(entry));
  });
}

function answerTo(call: XMLHttpRequest): Pick<Response, "status" | "headers"> {
  const retryAfter = call.getResponseHeader("retry-after");
  return { status: call.status, headers: new Headers(retryAfter ? { "retry-after": retryAfter } : {}) };
}

/** The fields come before the files: the server reads in this order, and needs them before the bytes. */
function formOf({ clientId, text, images, quote }: PendingMessage): FormData {
  const form = new FormData();
  form.append("clientId", clientId);
  form.append("text", text);
  if (quote) form.append("replyTo", quote.id);
  for (const { alt } of images) form.append("alt", alt);
  for (const { file } of images) form.append("image", file);
  return form;
}
