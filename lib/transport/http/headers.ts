import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { serverHeader } from "#lib/contract/server-header";

/** Marks the reply as Parley's, and sets what every reply restricts in browsers. */
export function setSecurityHeaders(response: ServerResponse): void {
  response.setHeader(serverHeader, "1");
  response.setHeader("x-content-type-options", "nosniff");
  response.setHeader("x-frame-options", "DENY");
  response.setHeader("referrer-policy", "same-origin");
  response.setHeader("cross-origin-opener-policy", "same-origin");
  response.setHeader("permissions-policy", "geolocation=(), microphone=(), payment=()");
}

/**
 * Restricts the scripts of a page to those that Parley sent. Next reads the nonce for its own scripts from the policy in the
 * request's headers. Replies of the API have a policy of their own, without a nonce to draw (`replies.ts`).
 */
export function setPagePolicy(request: IncomingMessage, response: ServerResponse, isDevelopment: boolean): void {
  const policy = contentSecurityPolicy(randomBytes(16).toString("base64"), isDevelopment);
  request.headers["content-security-policy"] = policy;
  response.setHeader("content-security-policy", policy);
}

function contentSecurityPolicy(nonce: string, isDevelopment: boolean): string {
  return [
    "default-src 'self'",
    // Only React's development build and its reloading evaluate code.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
