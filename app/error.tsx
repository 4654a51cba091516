"use client";

import { useTranslations } from "#app/_i18n/use-translations";
import { BrokenPage } from "#app/_site/broken-page";

export default function ErrorPage() {
  const { t } = useTranslations();
  return <BrokenPage title={t("page.brokenTitle")} body={t("page.brokenBody")} reload={t("page.reload")} />;
}
