import { currentTranslations } from "#lib/transport/http/page-request";
import { StatePage } from "#app/_site/state-page";

export default async function NotFound() {
  // Who asks is known per request alone: so its scripts carry the nonce of the request's content security policy, too.
  const { t } = (await currentTranslations()).words;
  return (
    <StatePage title={t("page.nothingTitle")}>
      <p>{t("page.nothingBody")}</p>
      {/* Not a link of Next's: it would be 3 KB for one that leads to another page altogether. */}
      {/* oxlint-disable-next-line nextjs/no-html-link-for-pages */}
      <a className="mt-6 inline-block font-medium text-accent underline underline-offset-4 touch:py-2.5" href="/">
        {t("page.toParley")}
      </a>
    </StatePage>
  );
}
