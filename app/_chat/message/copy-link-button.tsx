import { Link } from "lucide-react";
import { messageAddress } from "#lib/client/navigation/paths";
import { useWords } from "#app/_i18n/use-words";
import { CopyButton } from "#app/_site/copy-button";

/** Copies the address of a message. */
export function CopyLinkButton({ channel, seq }: { channel: string; seq: number }) {
  const { say } = useWords();
  const address = () => messageAddress(channel, seq);
  return <CopyButton icon={Link} name={say("message.linkCopy")} done={say("message.linkCopied")} text={address} />;
}
