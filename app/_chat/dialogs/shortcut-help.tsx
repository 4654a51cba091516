import { useWords } from "#app/_i18n/use-words";
import { keyMap, withMod } from "#lib/client/input/shortcut-list";
import { Dialog } from "#app/_ui/dialog";

/** All keys that do something, at one glance. */
export function KeyMap({ onClose }: { onClose(): void }) {
  const { say } = useWords();
  return (
    <Dialog title={say("keys.title")} closeName={say("action.close")} onClose={onClose}>
      <div tabIndex={0} className="overflow-y-auto px-4 pb-4 -outline-offset-2">
        {keyMap.map(({ title, note, lines }) => (
          <section key={title} className="mt-3 first:mt-0">
            <h3 className="text-12 font-medium text-faint">{say(title)}</h3>
            <dl>
              {lines.map(({ key, keys }) => (
                <div
                  key={key}
                  className="flex items-center justify-between gap-4 border-b border-line py-1.5 last:border-0"
                >
                  <dt>{say(key)}</dt>
                  <dd className="flex shrink-0 gap-1">
                    {withMod(keys).map((each) => (
                      <kbd
                        key={each}
                        className="min-w-6 rounded-sm border border-line bg-panel px-1.5 text-center font-sans text-12 leading-5"
                      >
                        {each}
                      </kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
            {note && <p className="pt-1.5 text-13 text-faint">{say(note)}</p>}
          </section>
        ))}
      </div>
    </Dialog>
  );
}
