import type { Message } from "#lib/contract/message";
import type { Changes, MessagePage } from "#lib/contract/operations/messages";
import type { HttpClient } from "#tests/support/http";

const pageSize = 200;

/** Reads the whole history over HTTP, page by page. */
export async function readHistoryForward(client: HttpClient, channel: string): Promise<Message[]> {
  const messages: Message[] = [];
  for (let hasMore = true; hasMore;) {
    const page = await pageOf(client, channel, `after=${messages.at(-1)?.seq ?? 0}`);
    messages.push(...page.messages);
    hasMore = page.hasAfter && page.messages.length > 0;
  }
  return messages;
}

/** Reads the same from the end to the beginning. @returns it in `seq` order */
export async function readHistoryBackward(client: HttpClient, channel: string): Promise<Message[]> {
  const pages: Message[][] = [];
  let page = await pageOf(client, channel, "");
  for (; page.messages.length > 0; page = await pageOf(client, channel, `before=${page.messages[0]?.seq}`)) {
    pages.push(page.messages);
    if (!page.hasBefore) break;
  }
  return pages.toReversed().flat();
}

/** Reads every message that ever changed, in `rev` order. */
export async function readChanges(client: HttpClient, channel: string): Promise<{ messages: Message[]; rev: number }> {
  const messages: Message[] = [];
  for (;;) {
    const since = messages.at(-1)?.rev ?? 0;
    const { body } = await client.get<Changes>(`/api/channels/${channel}/changes?since=${since}&limit=${pageSize}`);
    messages.push(...body.messages);
    if (!body.more || body.messages.length === 0) return { messages, rev: body.rev };
  }
}

async function pageOf(client: HttpClient, channel: string, cursor: string): Promise<MessagePage> {
  const path = `/api/channels/${channel}/messages?limit=${pageSize}&${cursor}`;
  const { status, body } = await client.get<MessagePage>(path);
  if (status !== 200) throw new Error(`${path} answered ${status}: ${JSON.stringify(body)}`);
  return body;
}
