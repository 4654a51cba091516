import { randomUUID } from "node:crypto";
import type { Channel } from "#lib/contract/channel";
import type { ErrorView } from "#lib/contract/errors/error-view";
import type { InputOf, OutputOf } from "#lib/contract/operations";

/** A response, with the body as the test expects it. */
export type Answer<Body> = { status: number; body: Body; headers: Headers };

/** A problem document (RFC 9457). */
export type Problem = ErrorView & { status: number; title: string; type: string };

type Login = OutputOf<"session.login">;
type Sent = OutputOf<"message.send">;

/** An HTTP client that keeps its cookie. */
export type HttpClient = ReturnType<typeof httpClient>;

/** @param url of the server, without a slash at its end */
export function httpClient(url: string, startCookie = "") {
  let cookie = startCookie;

  /** Sends any request. A JSON body is parsed, any other is a text. */
  async function request<Body>(method: string, path: string, init: RequestInit = {}): Promise<Answer<Body>> {
    const headers = new Headers(init.headers);
    if (cookie && !headers.has("cookie")) headers.set("cookie", cookie);
    const response = await fetch(url + path, { redirect: "manual", ...init, method, headers });
    for (const line of response.headers.getSetCookie()) cookie = afterCookie(line);
    const text = await response.text();
    const isJson = /\bjson\b/.test(response.headers.get("content-type") ?? "");
    return { status: response.status, headers: response.headers, body: isJson && text ? JSON.parse(text) : text };
  }

  const json = <Body>(method: string, path: string, value?: unknown) =>
    request<Body>(method, path, {
      headers: value === undefined ? {} : { "content-type": "application/json" },
      body: value === undefined ? undefined : JSON.stringify(value),
    });

  const send = (channel: string, text: string, clientId: string = randomUUID()) =>
    json<Sent>("POST", `/api/channels/${encodeURIComponent(channel)}/messages`, { clientId, text });

  return {
    url,
    /** The cookie header; empty without a session. */
    cookie: () => cookie,
    request,
    get: <Body>(path: string) => request<Body>("GET", path),
    post: <Body>(path: string, value?: unknown) => json<Body>("POST", path, value),
    put: <Body>(path: string, value?: unknown) => json<Body>("PUT", path, value),
    patch: <Body>(path: string, value?: unknown) => json<Body>("PATCH", path, value),
    delete: <Body>(path: string) => request<Body>("DELETE", path),
    /** multipart/form-data: strings become fields, files become parts. */
    multipart: <Body>(path: string, parts: Record<string, string | File>) =>
      request<Body>("POST", path, { body: formOf(parts) }),
    /** Fetches a file. */
    async bytes(path: string, headers: Record<string, string> = {}): Promise<Answer<Uint8Array>> {
      const response = await fetch(url + path, { headers: { cookie, ...headers } });
      return { status: response.status, headers: response.headers, body: new Uint8Array(await response.arrayBuffer()) };
    },
    login: (displayName: string) =>
      json<Login>("POST", "/api/login", { displayName } satisfies InputOf<"session.login">),
    send,
    /** Creates a channel with messages in it. @returns its slug */
    async createChannel(name: string, ...texts: string[]): Promise<string> {
      const { body } = await json<OutputOf<"channel.create">>("POST", "/api/channels", { name });
      for (const text of texts) await send(body.channel.slug, text);
      return body.channel.slug;
    },
    /** All channels as this member sees them. */
    async channels(): Promise<Channel[]> {
      return (await request<OutputOf<"channel.list">>("GET", "/api/channels")).body.channels;
    },
  };
}

/** Logs in. Fails when the login is refused. */
export async function member(url: string, displayName: string): Promise<HttpClient> {
  const person = httpClient(url);
  const { status, body } = await person.login(displayName);
  if (status !== 201) throw new Error(`${displayName} could not log in: ${status} ${JSON.stringify(body)}`);
  return person;
}

/** The session's cookie, to be added to a browser. */
export function cookieOf({ url, cookie }: HttpClient): { name: string; value: string; url: string } {
  const [name = "", ...value] = cookie().split("=");
  return { name, value: value.join("="), url };
}

/** The cookie to send after a Set-Cookie header. Parley has a single cookie; an expired one is removed. */
function afterCookie(line: string): string {
  const [pair = "", ...attributes] = line.split(";");
  const isExpired = attributes.some((attribute) => /^\s*max-age=0$/i.test(attribute));
  return isExpired ? "" : pair;
}

function formOf(parts: Record<string, string | File>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(parts)) form.append(name, value);
  return form;
}
