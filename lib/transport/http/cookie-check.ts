import type { IncomingMessage, ServerResponse } from "node:http";
import { cookieCheckHeader } from "#lib/contract/cookie-check";
import { refuse } from "#lib/contract/errors/refuse";
import type { Incoming } from "#lib/transport/http/http-handler";
import { headerOf } from "#lib/transport/http/header-of";
import { cookieAttributes, cookieName } from "#lib/transport/http/session-cookie";

/** Tests for cookies before a session exists. It has the attributes of the session cookie, so a browser keeps both or none. */
const checkName = "parley_check";

const ourCookie = new RegExp(`(^|;\\s*)(${cookieName}|${checkName})=`);

const hasOurCookie = (header: string | undefined): boolean => header !== undefined && ourCookie.test(header);

/** Sets the check cookie on a page that was requested without any cookie of ours. */
export function setCheckCookie(request: IncomingMessage, response: ServerResponse): void {
  if (!request.headers.accept?.includes("text/html") || hasOurCookie(request.headers.cookie)) return;
  const attributes = cookieAttributes({ header: (name) => headerOf(request, name) });
  response.setHeader("set-cookie", [`${checkName}=1`, ...attributes].join("; "));
}

/** @throws Refusal `cookie_missing`, before a name is taken by a browser that could not use it */
export function requireCookie({ header }: Incoming): void {
  if (header(cookieCheckHeader) !== undefined && !hasOurCookie(header("cookie"))) refuse("cookie_missing");
}
