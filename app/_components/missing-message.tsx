import { useState } from "react";
import { TextButton } from "#app/_components/text-button";

/** The address names a message that is not there. */
export function MissingMessage({ seq, last }: { seq: number; last: number }) {
  const [read, setRead] = useState(false);
  if (read) return null;
  const what = last === 0 ? "Nothing has been said here yet." : "These are the latest ones.";
  return (
    <div role="status" className="border-b border-line bg-panel px-4 py-2 text-13 text-soft md:px-6">
      There is no message {seq} in this channel. {what} <TextButton onClick={() => setRead(true)}>All right</TextButton>
    </div>
  );
}
