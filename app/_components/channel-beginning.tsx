import { useOpenChannel } from "#lib/client/use-chat";

/** Where a channel begins; where nothing has been said yet, an invitation. */
export function ChannelBeginning({ empty }: { empty: boolean }) {
  const channel = useOpenChannel();
  const name = <bdi className="wrap-anywhere">#{channel?.name}</bdi>;
  // As high as what stands here before the last older messages come, so that nothing jumps then.
  if (!empty) return <p className="min-h-16.5 pt-10 text-13 text-faint">This is where {name} begins.</p>;
  return (
    <div className="pt-10 pb-6">
      <h2 className="text-22 font-semibold tracking-tight">{name} is quiet so far</h2>
      <p className="mt-2 text-soft">Write the first message: everybody who comes later will find it.</p>
    </div>
  );
}
