import type { Metadata } from "next";
import { redirect } from "next/navigation";
import type { MessagePage } from "#lib/contract/operations/messages";
import { channelPath, decodeSlug, foldSlug } from "#lib/client/paths";
import { isRefusedWith } from "#lib/client/refused-with";
import { runtime, type Actor } from "#lib/runtime";
import { currentActor } from "#lib/transport/http/page";
import { ChatScreen } from "#app/_components/chat-screen";
import { NameScreen } from "#app/_components/name-screen";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `#${decodeSlug((await params).slug)}` };
}

/** A channel, with its latest messages in the HTML; without a session the door, which leads back here. */
export default async function ChannelPage({ params }: Props) {
  const slug = decodeSlug((await params).slug);
  const actor = await currentActor();
  if (!actor.member) return <NameScreen destination={slug} />;
  const [{ output }, page] = await Promise.all([runtime().execute("channel.list", actor, {}), latestPage(actor, slug)]);
  const meant = foldSlug(slug);
  if (!page && output.channels.some((channel) => channel.slug === meant)) redirect(channelPath(meant));
  return <ChatScreen opening={{ member: actor.member, channels: output.channels, slug, page }} />;
}

/** Null where there is no such channel: the page then says so in its frame, from which one can go on. */
async function latestPage(actor: Actor, slug: string): Promise<MessagePage | null> {
  try {
    return (await runtime().execute("message.list", actor, { channel: slug })).output;
  } catch (error) {
    if (isRefusedWith(error, "channel_not_found") || isRefusedWith(error, "invalid_input")) return null;
    throw error;
  }
}
