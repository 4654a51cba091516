import { limits } from "#lib/contract/limits";

type Props = { id: string; length: { count: number; shown: boolean; excess: number }; problem: string | undefined };

const number = new Intl.NumberFormat("en");

/** Under a field in which a message is written: how much room is left when it gets short, and what is wrong. */
export function ComposerNote({ id, length, problem }: Props) {
  const excess =
    length.excess > 0 &&
    `${number.format(length.excess)} ${length.excess === 1 ? "character" : "characters"} too many. Shorten it, or send it in parts.`;
  return (
    <div id={id} className="flex gap-3 px-2 text-13 pt-1">
      <p role="alert" className="min-w-0 flex-1 text-red empty:hidden">
        {excess || problem}
      </p>
      {length.shown && (
        <p className={`ms-auto shrink-0 tabular-nums ${excess ? "text-red" : "text-faint"}`}>
          {number.format(length.count)} / {number.format(limits.textLength)}
        </p>
      )}
    </div>
  );
}
