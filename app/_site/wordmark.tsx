/** Parley's logo and name. */
export function Wordmark() {
  return (
    <span className="inline-flex items-center gap-2 text-15 font-semibold tracking-tight text-ink">
      <svg viewBox="0 0 32 32" className="size-6" aria-hidden="true">
        <rect width="32" height="32" rx="7" className="fill-accent" />
        <path
          className="fill-on-accent"
          d="M8 7h9.5a6.5 6.5 0 0 1 0 13H12v5.2a.8.8 0 0 1-1.3.6L8.6 24A1.6 1.6 0 0 1 8 22.8zm4 4v5h5.3a2.5 2.5 0 0 0 0-5z"
        />
      </svg>
      <span translate="no">Parley</span>
    </span>
  );
}
