import Link from "next/link";
import { currentWords } from "#lib/transport/http/page";
import { StatePage } from "#app/_components/state-page";

export default async function NotFound() {
  // Who asks is known per request alone: so its scripts carry the nonce of the request's content security policy, too.
  const { say } = (await currentWords()).words;
  return (
    <StatePage title={say("page.nothingTitle")}>
      <p>{say("page.nothingBody")}</p>
      <Link className="mt-6 inline-block font-medium text-accent underline underline-offset-4" href="/">
        {say("page.toParley")}
      </Link>
    </StatePage>
  );
}
