/** From here on nothing had been seen when one came. */
export function NewLine() {
  return (
    <div role="separator" aria-label="New messages" className="flex items-center gap-3 pt-3">
      <span className="h-px flex-1 bg-accent" />
      <span aria-hidden="true" className="text-12 font-medium text-accent">
        New
      </span>
    </div>
  );
}
