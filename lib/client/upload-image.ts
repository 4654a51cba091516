import type { Message } from "#lib/contract/message";
import { routes } from "#lib/contract/routes";
import { addressOf, toError } from "#lib/client/api";
import type { PendingImage, PendingMessage } from "#lib/client/pending-message";
import { Unreachable } from "#lib/client/unreachable";

type Upload = { entry: PendingMessage; image: PendingImage; signal: AbortSignal; progress(share: number): void };

/**
 * Sends an image with its message. By XMLHttpRequest, because fetch tells nothing of the progress of an upload.
 * @throws Refusal when the server says no; Unreachable when the way there broke or the upload was cancelled
 */
export function uploadImage({ entry, image, signal, progress }: Upload): Promise<Message> {
  return new Promise((resolve, reject) => {
    const call = new XMLHttpRequest();
    call.open("POST", addressOf(routes["image.send"].path, [["channel", entry.channel]]).url);
    call.responseType = "json";
    call.upload.onprogress = (event) => progress(event.lengthComputable ? event.loaded / event.total : 0);
    call.onload = () => {
      if (call.status < 300 && call.response) resolve(call.response.message);
      else reject(toError(call.response));
    };
    call.onerror = call.onabort = () => reject(new Unreachable());
    signal.addEventListener("abort", () => call.abort());
    call.send(formOf(entry, image));
  });
}

/** The fields before the file: the server reads in this order, and knows whose image it is before the bytes come. */
function formOf(entry: PendingMessage, image: PendingImage): FormData {
  const form = new FormData();
  form.append("clientId", entry.clientId);
  form.append("text", entry.text);
  form.append("alt", image.alt);
  form.append("image", image.file);
  return form;
}
