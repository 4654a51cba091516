import { useHere } from "#lib/client/use-chat";
import { useWords } from "#lib/client/use-words";
import { Face } from "#app/_components/face";

const facesShown = 3;

/** Who is in the channel right now: a few faces, and all the names on demand. */
export function PeopleHere() {
  const { say } = useWords();
  const here = useHere();
  if (here.length === 0) return null;
  const count = here.length;
  return (
    <>
      <button
        type="button"
        popoverTarget="people-here"
        aria-label={say("people.hereShow", { count })}
        title={say("people.hereCount", { count })}
        className="flex h-9 shrink-0 items-center gap-2 rounded-md px-2 text-13 text-soft tabular-nums hover:bg-wash touch:h-11"
      >
        <span className="flex gap-1 max-sm:hidden">
          {here.slice(0, facesShown).map((member) => (
            <Face key={member.id} name={member.displayName} size="small" />
          ))}
        </span>
        {say("people.here", { count })}
      </button>
      <div
        id="people-here"
        popover="auto"
        aria-label={say("people.whoIsHere")}
        className="fixed inset-auto end-3 top-14 m-0 max-h-[60dvh] w-64 max-w-[90vw] overflow-y-auto rounded-lg border border-line bg-page p-2 text-ink shadow-lg"
      >
        <h2 className="px-2 pt-1 pb-2 text-12 font-medium text-faint">{say("people.hereNow")}</h2>
        <ul>
          {here.map((member) => (
            <li key={member.id} className="flex items-center gap-2 px-2 py-1">
              <Face name={member.displayName} size="small" />
              <span className="min-w-0 truncate" dir="auto">
                {member.displayName}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
