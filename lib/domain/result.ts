/** What the session cookie is to hold after an operation. */
export type CookieContent = { token: string; displayName: string; lastChannel: string | null };

/** What an operation gives back: its output, and what the transport has to tell beside it. */
export type Result<Output> = {
  output: Output;
  /** Something new exists: HTTP says 201 instead of 200. */
  created: boolean;
  /** Set: seal this into the session cookie. Null: clear the cookie. Absent: leave it alone. */
  cookie?: CookieContent | null;
};

/** @param cookie as `Answer` has it */
export function ok<Output>(output: Output, cookie?: CookieContent | null): Result<Output> {
  return { output, created: false, cookie };
}

/** The answer where something new exists. */
export function created<Output>(output: Output, cookie?: CookieContent): Result<Output> {
  return { ...ok(output, cookie), created: true };
}
