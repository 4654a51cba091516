import { redirect } from "next/navigation";
import { channelPath } from "#lib/client/navigation/paths";
import { runtime } from "#lib/runtime";
import { currentActor } from "#lib/transport/http/page-request";
import { LoginScreen } from "#app/_screens/screens";

/** The start page: the login screen, or a redirect to the last channel. */
export default async function StartPage() {
  const actor = await currentActor();
  if (!actor.member) return <LoginScreen destination={null} />;
  const { output } = await runtime().execute("channel.list", actor, {});
  const slugs = output.channels.map((channel) => channel.slug);
  const wanted = [actor.session.lastChannel, "general"].find((slug) => slug !== null && slugs.includes(slug));
  redirect(channelPath(wanted ?? slugs[0] ?? "general"));
}
