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

/** A shared link reveals no more of the channel than the login screen does. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const slug = decodeSlug((await params).slug);
  const actor = await currentActor();
  const title = `#${isolated(slug)}`;
  // Members share the address, not this HTML.
  if (actor.member) return { title };
  const { name, here } = await destinationAt(actor, slug);
  const { t } = (await currentTranslations()).words;
  const about = [t("page.about"), ...(here > 0 ? [t("login.peopleOnline", { count: here })] : [])].join(" · ");
  return { title, description: about, openGraph: openGraph(`#${isolated(name)} · Parley`, about) };
}

/** A channel, with its first messages in the HTML; without a session the login screen, which leads back here. */
export default async function ChannelPage({ params }: Props) {
  const { slug: encoded, place = [] } = await params;
  const [slug, named] = [decodeSlug(encoded), place[0] === undefined ? null : seqOf(place[0])];
  if (named === undefined || place.length > 1 || slug.length > maxUnits.slug) notFound();
  const actor = await currentActor();
  if (!actor.member) return <LoginScreen destination={await destinationAt(actor, slug)} />;
  const { channels } = (await runtime().execute("channel.list", actor, {})).output;
  const channel = channels.find((each) => each.slug === slug);
  const meant = foldForSlug(slug);
  if (!channel && channels.some((each) => each.slug === meant))
    redirect(named === null ? channelPath(meant) : messagePath(meant, named));
  const page = channel ? await openingPage(actor, channel, named) : null;
  const parsedTexts = page?.messages.map(({ text }) => (isPlain(text) ? null : parseMarkdown(text))) ?? [];
  const onPhone = await isOnPhone();
  const nonce = await currentNonce();
  return (
    <>
      <ChatScreen opening={{ member: actor.member, channels, slug, linkedSeq: named, page, parsedTexts, onPhone }} />
      <InitialScrollScript nonce={nonce} />
    </>
  );
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
async function openingPage(actor: Actor, { slug, seq, ...channel }: Channel, named: number | null) {
  const wanted = named ?? firstUnreadOf(channel);
  const around = wanted !== null && wanted >= 1 && wanted <= seq ? wanted : undefined;
  try {
    const { output } = await runtime().execute("message.list", actor, { channel: slug, around });
    return { messages: output.messages, rev: output.rev, last: seq } satisfies FeedPage;
  } catch (error) {
    if (isRefusedWith(error, "channel_not_found")) return null;
    throw error;
  }
}
