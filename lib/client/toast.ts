import { sentence, type Sentence } from "#lib/i18n/sentence";
import { copyText } from "#lib/client/browser/clipboard";
import type { Store } from "#lib/client/state/store";

/** A short note about an action that nothing else on the screen shows, and how to undo it. */
export type Toast = { sentence: Sentence; undo?: () => void };

/** Copies a text and confirms it, or says that the browser does not allow it. */
export async function copyWithToast(toast: Store<Toast | null>, text: string, copied: Sentence): Promise<void> {
  const isDone = await copyText(text);
  toast.set(() => ({ sentence: isDone ? copied : sentence("message.notCopied") }));
}
