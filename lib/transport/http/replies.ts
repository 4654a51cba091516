import { errors } from "#lib/contract/errors/catalogue";
import type { ErrorView } from "#lib/contract/errors/error-view";
import { isRefusal } from "#lib/contract/errors/refusal";
import { viewOfError } from "#lib/contract/errors/refuse";
import { runtime } from "#lib/runtime";
import type { Reply } from "#lib/transport/http/http-handler";

/** A reply for one member must not be cached for others, and it is data: opened as a page, it may load nothing. */
const dataHeaders = {
  "cache-control": "no-store",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
};

export function json(status: number, value: unknown): Reply {
  const headers = { ...dataHeaders, "content-type": "application/json; charset=utf-8" };
  return { status, headers, body: JSON.stringify(value) };
}

export function empty(status: number): Reply {
  return { status, headers: { ...dataHeaders }, body: null };
}

/** A problem document (RFC 9457) for a refusal. Any other error is logged and reveals nothing. */
export function problem(error: unknown): Reply {
  if (!isRefusal(error)) runtime().log.error(error);
  return problemOf(viewOfError(error));
}

function problemOf(view: ErrorView): Reply {
  const { status } = errors[view.code];
  const body = JSON.stringify({ type: "about:blank", title: errors[view.code].detail, status, ...view });
  const headers: Record<string, string> = { ...dataHeaders, "content-type": "application/problem+json; charset=utf-8" };
  if (view.retryAfter !== undefined) headers["retry-after"] = String(Math.ceil(view.retryAfter));
  return { status, headers, body };
}
