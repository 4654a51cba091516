import type { IncomingMessage, ServerResponse } from "node:http";

/** The response of a captive portal, a proxy, or another program instead of Parley's. */
export type PortalResponse = {
  status?: number;
  headers?: Record<string, string>;
  body?: string;
  /** The response is delayed until this resolves. */
  after?: Promise<void>;
};

/** A sign-in page as of public networks, cacheable for as long as Parley's own scripts. */
export const portalPage: PortalResponse = {
  headers: { "content-type": "text/html; charset=utf-8", "cache-control": "public, max-age=31536000, immutable" },
  body: "<!DOCTYPE html><html><head><title>Station WLAN</title></head><body><h1>Please sign in</h1></body></html>",
};

type Rule = { matches(path: string): boolean; answer: PortalResponse; once: boolean; seen: Set<string> };

/** Answers some requests instead of Parley. */
export class CaptivePortal {
  #rules: Rule[] = [];
  readonly interceptedUrls: string[] = [];

  /** Answers these paths from now on, until `stop`. */
  answer(matches: (path: string) => boolean, answer = portalPage): void {
    this.#rules.push({ matches, answer, once: false, seen: new Set() });
  }

  /** Answers each of these paths once, at its first request. */
  answerOnce(matches: (path: string) => boolean, answer = portalPage): void {
    this.#rules.push({ matches, answer, once: true, seen: new Set() });
  }

  /** Passes all requests on again. */
  stop(): void {
    this.#rules = [];
  }

  /** Tells whether the portal always answers this path. */
  intercepts(path: string): boolean {
    return this.#rules.some(({ matches, once }) => !once && matches(path));
  }

  /** @returns false when the request is to be passed on to Parley */
  handle({ url = "" }: IncomingMessage, response: ServerResponse): boolean {
    const rule = this.#rules.find(({ matches, once, seen }) => matches(url) && !(once && seen.has(url)));
    if (!rule) return false;
    rule.seen.add(url);
    this.interceptedUrls.push(url);
    void respond(rule.answer, response);
    return true;
  }
}

async function respond(
  { status = 200, headers, body, after }: PortalResponse,
  response: ServerResponse,
): Promise<void> {
  await after;
  response.writeHead(status, headers).end(body);
}
