"use client";

import { useWords } from "#app/_i18n/use-words";
import { BrokenPage } from "#app/_site/broken-page";

export default function ErrorPage() {
  const { say } = useWords();
  return <BrokenPage title={say("page.brokenTitle")} body={say("page.brokenBody")} reload={say("page.reload")} />;
}
