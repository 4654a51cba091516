"use client";

import { useWords } from "#lib/client/use-words";
import { BrokenPage } from "#app/_components/broken-page";

export default function ErrorPage() {
  const { say } = useWords();
  return <BrokenPage title={say("page.brokenTitle")} body={say("page.brokenBody")} reload={say("page.reload")} />;
}
