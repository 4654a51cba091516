import type { ReactNode } from "react";
import { Wordmark } from "#app/_site/wordmark";

/** A page that says what happened and how to go on, when there is nothing else to show. */
export function StatePage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-xl flex-col px-6 pt-[18dvh] pb-12">
      <Wordmark />
      <h1 className="mt-10 text-32 font-semibold tracking-tight text-balance">{title}</h1>
      <div className="mt-3 text-17 text-pretty text-soft">{children}</div>
    </main>
  );
}
