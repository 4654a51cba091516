import { useTranslations } from "#app/_i18n/use-translations";
import { shortcutList, platformKeys } from "#lib/client/input/shortcut-list";
import { Dialog } from "#app/_ui/dialog";

/** The list of keyboard shortcuts. */
export function ShortcutHelp({ onClose }: { onClose(): void }) {
  const { t } = useTranslations();
  return (
    <Dialog title={t("keys.title")} closeName={t("action.close")} onClose={onClose}>
      <div tabIndex={0} className="overflow-y-auto px-4 pb-4 -outline-offset-2">
        {shortcutList.map(({ title, note, lines }) => (
          <section key={title} className="mt-3 first:mt-0">
            <h3 className="text-12 font-medium text-faint">{t(title)}</h3>
            <dl>
              {lines.map(({ key, keys }) => (
                <div
                  key={key}
                  className="flex items-center justify-between gap-4 border-b border-line py-1.5 last:border-0"
                >
                  <dt>{t(key)}</dt>
                  <dd className="flex shrink-0 gap-1">
                    {platformKeys(keys).map((each) => (
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
            {note && <p className="pt-1.5 text-13 text-faint">{t(note)}</p>}
          </section>
        ))}
      </div>
    </Dialog>
  );
}
