import type { IncomingMessage, ServerResponse } from "node:http";
import { cookieCheckHeader } from "#lib/contract/cookie-check";
import { refuse } from "#lib/contract/errors/refuse";
import type { Incoming } from "#lib/transport/http/http-handler";
import { headerOf } from "#lib/transport/http/header-of";
import { cookieAttributes, cookieName } from "#lib/transport/http/session-cookie";

/** Goes ahead of the session's cookie, with the same attributes: a browser that keeps the one keeps the other. */
const checkName = "parley_check";

const ourCookie = new RegExp(`(^|;\\s*)(${cookieName}|${checkName})=`);

const hasOurCookie = (header: string | undefined): boolean => header !== undefined && ourCookie.test(header);

/** Gives whoever opens a page without any cookie of ours one to bring along. */
export function setCheckCookie(request: IncomingMessage, response: ServerResponse): void {
  if (!request.headers.accept?.includes("text/html") || hasOurCookie(request.headers.cookie)) return;
  const attributes = cookieAttributes({ header: (name) => headerOf(request, name) });
  response.setHeader("set-cookie", [`${checkName}=1`, ...attributes].join("; "));
}

/** @throws Refusal `cookie_missing`, before a name is taken that nobody could use */
export function requireCookie({ header }: Incoming): void {
  if (header(cookieCheckHeader) !== undefined && !hasOurCookie(header("cookie"))) refuse("cookie_missing");
}
