"use client";

import type { ChannelPreview } from "#lib/contract/operations/channels";
import type { Key } from "#lib/i18n/catalogue";
import { takeFarewell, type Farewell } from "#lib/client/session/sign-out-notice";
import { useInBrowser } from "#app/_ui/hooks/use-client-value";
import { useWords } from "#app/_i18n/use-words";
import { NameForm } from "#app/_login/login-form";
import { Wordmark } from "#app/_site/wordmark";
import { Piece } from "#app/_ui/text-span";

const farewells = { logout: "door.loggedOut", expired: "door.expired" } as const satisfies Record<
  Farewell["reason"],
  Key
>;

/** The door: one field, one button. @param destination the channel that a shared link leads to */
export function NameScreen({ destination }: { destination: ChannelPreview | null }) {
  const { say, show } = useWords();
  const called = `#${destination?.name}`;
  const here = ` ${say("door.here", { count: destination?.here ?? 0 })}`;
  const farewell = useInBrowser(takeFarewell, null);
  return (
    <main className="flex min-h-dvh flex-col px-6 pt-[max(2rem,16dvh)] pb-12">
      <div className="mx-auto w-full max-w-lg">
        <Wordmark />
        <h1 className="mt-10 text-32 font-semibold tracking-tight">
          <Piece text={say("door.title")} />
          <span className="inline-block">{say("door.thatIsAll")}</span>
        </h1>
        {destination && (
          <p className="mt-3 text-17 text-pretty text-soft">
            {show("door.destination", {
              channel: <bdi className="font-medium wrap-anywhere text-ink">{called}</bdi>,
            })}
            {destination.here > 0 && <span>{here}</span>}
          </p>
        )}
        {farewell && (
          <p role="status" className="mt-4 border-s-2 border-amber ps-3 text-15 text-pretty text-soft">
            {say(farewells[farewell.reason])}
          </p>
        )}
        <NameForm former={farewell?.name} />
      </div>
    </main>
  );
}
