import { useEffect, useState } from "react";
import { whoAnswers } from "#lib/client/connection/probe-server";
import { addressOnNetwork } from "#lib/client/connection/network-only";
import { useWords } from "#app/_i18n/use-words";
import { Piece } from "#app/_ui/text-span";

/** While there is no connection: says that somebody else answers, and leads there, since one may have to sign in. */
export function OtherAnswer() {
  const { say } = useWords();
  const [answers, setAnswers] = useState(false);
  useEffect(() => {
    let wanted = true;
    void whoAnswers().then((who) => wanted && setAnswers(who === "another"));
    return () => void (wanted = false);
  }, []);
  if (!answers) return null;
  return (
    <>
      <Piece text={say("connection.answeredByOther")} />
      <a href={addressOnNetwork()} className="rounded-sm font-medium text-accent underline underline-offset-4">
        {say("connection.seeAnswer")}
      </a>
    </>
  );
}
