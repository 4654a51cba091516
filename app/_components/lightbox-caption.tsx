import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from "react";
import type { Image } from "#lib/contract/image";
import { limits } from "#lib/contract/limits";
import { isRefusal } from "#lib/contract/refusal";
import { useChat } from "#lib/client/use-chat";
import { Button } from "#app/_components/button";
import { TextButton } from "#app/_components/text-button";

type Props = { image: Image; own: boolean; describing: boolean; onDescribing(describing: boolean): void };

/** What is on the image, for those who can't see it; who sent it can say it anew. */
export function LightboxCaption({ image, own, describing, onDescribing }: Props) {
  const opener = useRef<HTMLButtonElement>(null);
  const began = useRef(false);
  useEffect(() => {
    if (!describing && began.current) opener.current?.focus();
    began.current = describing;
  }, [describing]);
  return (
    <footer className="flex min-h-14 shrink-0 justify-center px-4 py-2">
      {own && describing ? (
        <DescriptionForm image={image} onDone={() => onDescribing(false)} />
      ) : (
        <p
          className="max-h-[20dvh] max-w-[72ch] overflow-y-auto self-center wrap-anywhere text-13 text-soft"
          dir="auto"
        >
          {image.alt}{" "}
          {own && (
            <TextButton ref={opener} onClick={() => onDescribing(true)}>
              {image.alt ? "Edit description" : "Add a description"}
            </TextButton>
          )}
        </p>
      )}
    </footer>
  );
}

function DescriptionForm({ image, onDone }: { image: Image; onDone(): void }) {
  const chat = useChat();
  const [alt, setAlt] = useState(image.alt);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  async function save(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    try {
      await chat.describe(image, alt);
      onDone();
    } catch (error) {
      setProblem(
        `Not saved. ${isRefusal(error) ? error.message : "Parley cannot be reached at the moment. Try again."}`,
      );
      setBusy(false);
    }
  }

  function cancelOnEscape(event: KeyboardEvent) {
    if (event.key !== "Escape") return;
    // This was meant for the field, not for the dialog that it stands in.
    event.preventDefault();
    event.stopPropagation();
    onDone();
  }

  return (
    <form onSubmit={save} className="w-full max-w-[72ch]">
      <label htmlFor="image-description" className="block text-13 text-soft">
        Description, for those who cannot see the image
      </label>
      <div className="mt-1 flex flex-wrap gap-2">
        <input
          id="image-description"
          value={alt}
          maxLength={limits.altLength}
          onChange={(event) => setAlt(event.target.value)}
          onKeyDown={cancelOnEscape}
          autoFocus
          autoComplete="off"
          dir="auto"
          aria-describedby="description-problem"
          aria-invalid={problem !== undefined}
          className="h-9 min-w-0 flex-1 basis-60 rounded-md border border-edge bg-page px-2 touch:h-11"
        />
        <Button type="submit">Save</Button>
        <Button look="plain" onClick={onDone}>
          Cancel
        </Button>
      </div>
      <p id="description-problem" role="alert" className="text-13 text-red">
        {problem}
      </p>
    </form>
  );
}
