import Link from "next/link";
import { connection } from "next/server";
import { StatePage } from "#app/_components/state-page";

export default async function NotFound() {
  // Rendered per request, so that its scripts carry the nonce of the request's content security policy.
  await connection();
  return (
    <StatePage title="There is nothing here">
      <p>The address may have a typing error, or what was here is gone.</p>
      <Link className="mt-6 inline-block font-medium text-accent underline underline-offset-4" href="/">
        Go to Parley
      </Link>
    </StatePage>
  );
}
