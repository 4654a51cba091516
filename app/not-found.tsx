import { currentTranslations } from "#lib/transport/http/page-request";
import { StatePage } from "#app/_site/state-page";

export default async function NotFound() {
  // Reading the request makes this page dynamic, so that its scripts carry the nonce of the content security policy.
  const { t } = (await currentTranslations()).words;
  return (
    <StatePage title={t("page.nothingTitle")}>
      <p>{t("page.nothingBody")}</p>
      {/* Not Next's link, which would add 3 KB for a full page change. */}
      {/* oxlint-disable-next-line nextjs/no-html-link-for-pages */}
      <a className="mt-6 inline-block font-medium text-accent underline underline-offset-4 touch:py-2.5" href="/">
        {t("page.toParley")}
      </a>
    </StatePage>
  );
}
