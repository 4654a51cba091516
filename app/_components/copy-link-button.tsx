import { Check, Link } from "lucide-react";
import { useEffect, useState } from "react";
import { messagePath } from "#lib/client/paths";
import { useWords } from "#lib/client/use-words";
import { IconButton } from "#app/_ui/icon-button";

const toldFor = 2_000;

/** Copies the address of a message. Absent where there is no clipboard: browsers give it only to pages over https. */
export function CopyLinkButton({ channel, seq }: { channel: string; seq: number }) {
  const { say } = useWords();
  const [outcome, setOutcome] = useState<"copied" | "refused">();
  useEffect(() => {
    if (!outcome) return;
    const timer = setTimeout(() => setOutcome(undefined), toldFor);
    return () => clearTimeout(timer);
  }, [outcome]);
  if (!navigator.clipboard) return null;

  function copy() {
    const address = new URL(messagePath(channel, seq), location.origin).href;
    navigator.clipboard.writeText(address).then(
      () => setOutcome("copied"),
      () => setOutcome("refused"),
    );
  }

  const sentence = outcome && say(outcome === "copied" ? "message.linkCopied" : "message.linkRefused");
  return (
    <span className="relative inline-flex">
      <IconButton icon={outcome === "copied" ? Check : Link} name={say("message.linkCopy")} onClick={copy} />
      <span
        role="status"
        className="absolute end-0 top-full z-10 rounded-md bg-ink px-2 py-1 text-12 whitespace-nowrap text-page empty:hidden"
      >
        {sentence}
      </span>
    </span>
  );
}
