import type { IncomingMessage } from "node:http";
import { runtime } from "#lib/runtime";
import { headerOf } from "#lib/transport/http/header-of";
import { addressedOrigin, isCrossOrigin } from "#lib/transport/http/origin";

/** Bounds the log: a stranger can invent any number of origins. */
const maxLoggedPairs = 100;
const maxOriginLength = 200;

const logged = new Set<string>();

/** @returns whether a request comes from another site, which is logged once for each pair of sites */
export function detectCrossOrigin(request: IncomingMessage): boolean {
  const incoming = { header: (name: string) => headerOf(request, name) };
  if (!isCrossOrigin(incoming)) return false;
  const from = (incoming.header("origin") ?? "another site").slice(0, maxOriginLength);
  const to = addressedOrigin(incoming).slice(0, maxOriginLength);
  const pair = JSON.stringify([from, to]);
  if (logged.has(pair) || logged.size >= maxLoggedPairs) return true;
  logged.add(pair);
  runtime().log.error(
    `Refused a request from ${JSON.stringify(from)} to ${JSON.stringify(to)} (cross_origin). If people reach Parley at the ` +
      "first, add it to PUBLIC_ORIGIN; or, where a proxy in front sets X-Forwarded-Host and X-Forwarded-Proto, set TRUST_PROXY=true.",
  );
  return true;
}
