import type { IncomingMessage, ServerResponse } from "node:http";

/** What a captive portal, a proxy, or another program says in Parley's place. */
export type PortalResponse = {
  status?: number;
  headers?: Record<string, string>;
  body?: string;
  /** What it waits for before it answers. */
  after?: Promise<void>;
};

/** A sign-in page as public networks have them, which browsers may keep as long as they keep Parley's own scripts. */
export const portalPage: PortalResponse = {
  headers: { "content-type": "text/html; charset=utf-8", "cache-control": "public, max-age=31536000, immutable" },
  body: "<!DOCTYPE html><html><head><title>Station WLAN</title></head><body><h1>Please sign in</h1></body></html>",
};

type Rule = { matches(path: string): boolean; answer: PortalResponse; once: boolean; seen: Set<string> };

/** Stands between a browser and Parley, and answers some requests itself. */
export class CaptivePortal {
  #rules: Rule[] = [];
  readonly interceptedUrls: string[] = [];

  /** From now on each of these addresses is answered so, as long as this goes on. */
  answer(matches: (path: string) => boolean, answer = portalPage): void {
    this.#rules.push({ matches, answer, once: false, seen: new Set() });
  }

  /** Each of these addresses is answered so the first time that it is asked for. */
  answerOnce(matches: (path: string) => boolean, answer = portalPage): void {
    this.#rules.push({ matches, answer, once: true, seen: new Set() });
  }

  /** Lets everything through again. */
  stop(): void {
    this.#rules = [];
  }

  /** Whether something else answers here at all. */
  intercepts(path: string): boolean {
    return this.#rules.some(({ matches, once }) => !once && matches(path));
  }

  /** @returns false where it is Parley's own to answer */
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
