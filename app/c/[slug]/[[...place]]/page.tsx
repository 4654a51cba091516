import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import type { Channel } from "#lib/contract/channel";
import { isolated } from "#lib/contract/direction";
import { parseMarkdown } from "#lib/contract/markdown/parse-markdown";
import { foldForSlug } from "#lib/contract/slug";
import { maxUnits } from "#lib/contract/units";
import type { FeedPage } from "#lib/client/feed/feed";
import { firstUnreadOf } from "#lib/client/message-list/initial-position";
import { channelPath, decodeSlug, messagePath, seqOf } from "#lib/client/navigation/paths";
import { isPlain } from "#lib/client/text/plain-text";
import { isRefusedWith } from "#lib/client/connection/is-refused-with";
import { openGraph } from "#app/_site/open-graph";
import { runtime, type Actor } from "#lib/runtime";
import { currentActor, currentNonce, currentTranslations, isOnPhone } from "#lib/transport/http/page-request";
import { InitialScrollScript } from "#app/_chat/message-list/initial-scroll-script";
import { ChatScreen, LoginScreen } from "#app/_screens/screens";

type Props = { params: Promise<{ slug: string; place?: string[] }> };

/** The title and, for visitors, the preview of a shared link: it reveals no more than the login screen does. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const slug = decodeSlug((await params).slug);
  const actor = await currentActor();
  const title = `#${isolated(slug)}`;
  // A member shares the link, not this HTML: whatever opens the link to preview it is a visitor.
  if (actor.member) return { title };
  const { name, here } = await destinationAt(actor, slug);
  const { t } = (await currentTranslations()).words;
  const description = [t("page.about"), ...(here > 0 ? [t("login.peopleOnline", { count: here })] : [])].join(" · ");
  return { title, description, openGraph: openGraph(`#${isolated(name)} · Parley`, description) };
}

/** A channel, with its first messages in the HTML; without a session the login screen, which leads back here. */
export default async function ChannelPage({ params }: Props) {
  const { slug: encoded, place = [] } = await params;
  const slug = decodeSlug(encoded);
  const linkedSeq = linkedSeqOf(place);
  if (slug.length > maxUnits.slug) notFound();
  const actor = await currentActor();
  if (!actor.member) return <LoginScreen destination={await destinationAt(actor, slug)} />;
  const { channels } = (await runtime().execute("channel.list", actor, {})).output;
  const channel = channels.find((each) => each.slug === slug);
  const foldedSlug = foldForSlug(slug);
  if (!channel && channels.some((each) => each.slug === foldedSlug))
    redirect(linkedSeq === null ? channelPath(foldedSlug) : messagePath(foldedSlug, linkedSeq));
  const page = channel ? await openingPage(actor, channel, linkedSeq) : null;
  const parsedTexts = page?.messages.map(({ text }) => (isPlain(text) ? null : parseMarkdown(text))) ?? [];
  const onPhone = await isOnPhone();
  const nonce = await currentNonce();
  return (
    <>
      <ChatScreen opening={{ member: actor.member, channels, slug, linkedSeq, page, parsedTexts, onPhone }} />
      <InitialScrollScript nonce={nonce} />
    </>
  );
}

/** The seq of the linked message, from the segments after the slug; null without one. Any other path is not found. */
function linkedSeqOf([segment, ...rest]: readonly string[]): number | null {
  if (segment === undefined) return null;
  const seq = seqOf(segment);
  if (seq === undefined || rest.length > 0) notFound();
  return seq;
}

/** The channel of a shared link, as the login screen shows it. */
async function destinationAt(actor: Actor, slug: string) {
  try {
    return (await runtime().execute("channel.preview", actor, { channel: foldForSlug(slug) })).output;
  } catch (error) {
    if (isRefusedWith(error, "channel_not_found")) return { name: slug, here: 0 };
    throw error;
  }
}

/** @returns null where there is no such channel: the page then says so */
async function openingPage(actor: Actor, { slug, seq, ...channel }: Channel, linkedSeq: number | null) {
  const targetSeq = linkedSeq ?? firstUnreadOf(channel);
  const around = targetSeq !== null && targetSeq >= 1 && targetSeq <= seq ? targetSeq : undefined;
  try {
    const { output } = await runtime().execute("message.list", actor, { channel: slug, around });
    return { messages: output.messages, rev: output.rev, last: seq } satisfies FeedPage;
  } catch (error) {
    if (isRefusedWith(error, "channel_not_found")) return null;
    throw error;
  }
}
