import { useState } from "react";
import { isRefusal } from "#lib/contract/refusal";
import { reasonOf } from "#lib/client/reason";
import { useChat, useChatState } from "#lib/client/use-chat";
import { Button } from "#app/_components/button";

/** There is no channel under this address: make it, or go where others are. */
export function MissingChannel({ slug }: { slug: string }) {
  const chat = useChat();
  const first = useChatState(
    (state) => state.channels.find((channel) => channel.slug === "general") ?? state.channels[0],
  );
  const [problem, setProblem] = useState<string | null>(null);

  async function create() {
    try {
      chat.open((await chat.createChannel({ name: slug })).slug);
    } catch (error) {
      if (isRefusal(error) && error.extras.slug) return chat.open(error.extras.slug);
      setProblem(reasonOf(error));
    }
  }

  return (
    <section className="flex-1 overflow-y-auto px-4 pt-[12dvh] md:px-6">
      <h2 className="text-22 font-semibold tracking-tight">There is no channel here</h2>
      <p className="mt-2 max-w-[60ch] wrap-anywhere text-soft">
        Nobody has made <bdi className="font-medium text-ink">#{slug}</bdi> yet, or the address has a typing error.
      </p>
      <div className="mt-6 flex flex-wrap gap-2">
        <Button onClick={create}>Create it</Button>
        {first && (
          <Button look="plain" onClick={() => chat.open(first.slug)}>
            Go to #{first.name}
          </Button>
        )}
      </div>
      <p role="alert" className="mt-3 text-13 text-red">
        {problem}
      </p>
    </section>
  );
}
