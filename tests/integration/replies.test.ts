import { randomUUID } from "node:crypto";
import type { Message } from "#lib/contract/message";
import type { MessagePage } from "#lib/contract/operations/messages";
import { member, type Problem, type HttpClient } from "#tests/support/http";
import { startServer } from "#tests/support/server";
import { sampleImageFile } from "#tests/support/sample-images";
import { connect, listen } from "#tests/support/socket";

let ada: HttpClient;
beforeAll(async () => {
  const server = await startServer();
  ada = await member(server.url, "Ada");
});

async function page(channel: string): Promise<MessagePage> {
  return (await ada.get<MessagePage>(`/api/channels/${channel}/messages`)).body;
}

describe("a reply", () => {
  it("can answer another one of its channel", async () => {
    const channel = await ada.createChannel("answers", "question");
    const [question] = (await page(channel)).messages;
    const reply = (slug: string, replyTo: unknown) =>
      ada.post<Problem & { message: Message }>(`/api/channels/${slug}/messages`, {
        clientId: randomUUID(),
        text: "answer",
        replyTo,
      });
    expect((await reply(channel, question?.id)).body.message.replyTo).toBe(question?.id);
    for (const [slug, replyTo] of [
      ["general", question?.id],
      [channel, "no-such-id"],
      [channel, 7],
    ] as const)
      expect((await reply(slug, replyTo)).body.code).toBe("invalid_reply");
  });

  it("keeps its original, even after that was deleted, and can't be repeated with another", async () => {
    const channel = await ada.createChannel("for ever", "question", "another");
    const [question, another] = (await page(channel)).messages;
    const clientId = randomUUID();
    const reply = (replyTo: string | undefined) =>
      ada.post<Problem & { message: Message }>(`/api/channels/${channel}/messages`, {
        clientId,
        text: "answer",
        replyTo,
      });
    const first = await reply(question?.id);
    await ada.request("DELETE", `/api/channels/${channel}/messages/${question?.id}`);
    const repeat = await reply(question?.id);
    const quote = { ...first.body.message.quote, text: "", deleted: true };
    expect([first.status, repeat.status, repeat.body.message]).toEqual([201, 200, { ...first.body.message, quote }]);
    expect((await reply(another?.id)).body.code).toBe("client_id_reused");
  });

  it("is sent although its original was deleted meanwhile", async () => {
    const channel = await ada.createChannel("too late", "question");
    const [question] = (await page(channel)).messages;
    await ada.delete(`/api/channels/${channel}/messages/${question?.id}`);
    const { status, body } = await ada.post<{ message: Message }>(`/api/channels/${channel}/messages`, {
      clientId: randomUUID(),
      text: "answer",
      replyTo: question?.id,
    });
    expect([status, body.message.quote]).toEqual([201, expect.objectContaining({ seq: 1, text: "", deleted: true })]);
    expect((await page(channel)).messages.at(-1)).toEqual(body.message);
  });

  it("keeps its position before the same member's next message", async () => {
    const channel = await ada.createChannel("in turn", "question");
    const [question] = (await page(channel)).messages;
    const socket = await connect(ada);
    const send = (text: string, replyTo: string | null) =>
      socket.emitWithAck("message:send", { channel, clientId: randomUUID(), text, replyTo });
    await Promise.all([send("answer", question?.id ?? ""), send("and more", null), send("and still more", null)]);
    const texts = (await page(channel)).messages.map(({ text }) => text);
    expect(texts).toEqual(["question", "answer", "and more", "and still more"]);
  });

  it("quotes the beginning of its original in its present state", async () => {
    const beginning = "👩‍🚀é".repeat(40).slice(0, 210);
    const channel = await ada.createChannel("quotes", beginning + "x".repeat(200));
    const [question] = (await page(channel)).messages;
    const open = await connect(ada);
    await open.emitWithAck("channel:open", { channel });
    const feed = listen(open, "channel:changes");
    const { body } = await ada.post<{ message: Message }>(`/api/channels/${channel}/messages`, {
      clientId: randomUUID(),
      text: "answer",
      replyTo: question?.id,
    });
    const quote = {
      id: question?.id,
      seq: 1,
      author: question?.author,
      text: [...(question?.text ?? "")].slice(0, 140).join(""),
      deleted: false,
      hasImages: false,
    };
    expect(body.message.quote).toEqual(quote);
    expect((await feed.first()).messages).toEqual([body.message]);
    expect((await page(channel)).messages).toEqual([question, body.message]);

    const currentQuote = async () => (await page(channel)).messages.at(-1)?.quote;
    await ada.patch(`/api/channels/${channel}/messages/${question?.id}`, { text: "edited" });
    expect(await currentQuote()).toEqual({ ...quote, text: "edited" });
    await ada.delete(`/api/channels/${channel}/messages/${question?.id}`);
    expect(await currentQuote()).toEqual({ ...quote, text: "", deleted: true });
  });

  it("can have images, and is stored once when it is repeated", async () => {
    const channel = await ada.createChannel("shown", "show me", "another");
    const [question, another] = (await page(channel)).messages;
    const clientId = randomUUID();
    const reply = async (replyTo: string) =>
      ada.multipart<Problem & { message: Message }>(`/api/channels/${channel}/images`, {
        clientId,
        replyTo,
        image: await sampleImageFile("jpeg"),
      });
    expect((await reply("no-such-id")).body.code).toBe("invalid_reply");
    const first = await reply(question?.id ?? "");
    expect([first.status, first.body.message.quote?.text]).toEqual([201, "show me"]);
    const repeat = await reply(question?.id ?? "");
    expect([repeat.status, repeat.body.message]).toEqual([200, first.body.message]);
    expect((await reply(another?.id ?? "")).body.code).toBe("client_id_reused");
  });

  it("quotes an image as such, until that is deleted", async () => {
    const channel = await ada.createChannel("pictures");
    const { body } = await ada.multipart<{ message: Message }>(`/api/channels/${channel}/images`, {
      clientId: randomUUID(),
      text: "look",
      image: await sampleImageFile("jpeg"),
    });
    const image = body.message.images[0];
    const reply = await ada.post<{ message: Message }>(`/api/channels/${channel}/messages`, {
      clientId: randomUUID(),
      text: "nice",
      replyTo: body.message.id,
    });
    expect(reply.body.message.quote).toMatchObject({ text: "look", hasImages: true });
    expect((await page(channel)).messages.at(-1)?.quote).toMatchObject({ hasImages: true });
    await ada.delete(`/api/images/${image?.id}`);
    expect((await page(channel)).messages.at(-1)?.quote).toMatchObject({ text: "look", hasImages: false });
  });
});
