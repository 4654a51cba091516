import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import * as library from "socket.io-client";
import { Chat } from "#lib/client/chat";
import type { Member } from "#lib/contract/member";
import { installRuntime } from "#lib/runtime";
import { handleApiRequest } from "#lib/transport/http/api-requests";
import { HttpServer } from "#lib/transport/http/http-server";
import { attachSockets, isForSockets } from "#lib/transport/socket/server";
import { fakeStorage } from "#tests/support/client/fake-storage";
import { composeParley } from "#tests/support/composed-parley";
import { member } from "#tests/support/http";
import { recordTrace } from "#tests/support/record-trace";

jest.mock("socket.io-client", () => ({ ...jest.requireActual<typeof library>("socket.io-client"), io: jest.fn() }));

const ends: (() => void | Promise<void>)[] = [];
afterAll(async () => {
  for (const end of ends) await end();
});

/** The files of ARCHITECTURE.md that a text from the page passes; the composer is a component, and only programs post by HTTP. */
function filesInOrder(): string[] {
  const [, section = ""] = /^## Life of a message\n(.*?)^## /ms.exec(readFileSync("ARCHITECTURE.md", "utf8")) ?? [];
  const paths = [...section.matchAll(/`(lib\/[^`]*\.ts)`/g)].map(([, path = ""]) => path);
  return paths.filter((path) => !path.startsWith("lib/transport/http/"));
}

async function startParley(): Promise<string> {
  const parley = await composeParley();
  installRuntime(parley);
  const server = new HttpServer({ acceptsUpgrade: (request) => isForSockets(request, false) });
  server.on("request", handleApiRequest);
  const sockets = attachSockets(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  ends.push(() => sockets.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** The parts of a browser that a chat without a screen needs. */
function installBrowser(): void {
  fakeStorage();
  const page = { addEventListener: () => undefined, removeEventListener: () => undefined };
  Object.assign(globalThis, {
    window: page,
    document: { ...page, visibilityState: "visible", cookie: "" },
    location: { pathname: "/c/general", search: "" },
    requestIdleCallback: () => 0,
    cancelIdleCallback: () => undefined,
  });
  Object.defineProperty(globalThis, "navigator", { value: { onLine: true }, configurable: true });
}

async function openChat(url: string, name: string): Promise<Chat> {
  const client = await member(url, name);
  const { body } = await client.get<{ member: Member }>("/api/session");
  const { io } = jest.requireActual<typeof library>("socket.io-client");
  const opening = { member: body.member, channels: await client.channels(), slug: "general", linkedSeq: null };
  const chat = new Chat({ ...opening, page: { messages: [], rev: 0 }, parsedTexts: [], onPhone: false });
  jest
    .mocked(library.io)
    .mockImplementationOnce((options) => io(url, { ...Object(options), extraHeaders: { cookie: client.cookie() } }));
  ends.unshift(chat.start());
  return chat;
}

const until = (chat: Chat, isSo: () => boolean) =>
  new Promise<void>((resolve) => {
    const check = () => {
      if (!isSo()) return;
      end();
      resolve();
    };
    const end = chat.store.subscribe(check);
    check();
  });

it("a text passes through the files that ARCHITECTURE.md names, in the order in which it names them", async () => {
  const url = await startParley();
  installBrowser();
  const ada = await openChat(url, "Ada");
  const grace = await openChat(url, "Grace");
  const hasBoth = (chat: Chat) => (chat.store.get().online.get("general") ?? []).length === 2;
  await Promise.all([ada, grace].map((chat) => until(chat, () => hasBoth(chat))));
  const files = filesInOrder();
  const trace = recordTrace(files);
  const arrived = until(grace, () => grace.store.get().feeds.get("general")?.messages.length === 1);
  ada.drafts.change("general", { text: "Hello" });
  ada.sender.send("general");
  await arrived;
  expect([...new Set(trace)]).toEqual(files);
});
