/** The new content of the session cookie. */
export type CookieContent = { token: string; displayName: string; lastChannel: string | null };

/** The output of an operation, with instructions for the transport. */
export type Result<Output> = {
  output: Output;
  /** Whether something new exists: HTTP answers 201 instead of 200. */
  created: boolean;
  /** Set: seal this into the session cookie. Null: clear the cookie. Absent: leave it alone. */
  cookie?: CookieContent | null;
};

/** The result where nothing new was created. @param cookie as `Result` has it */
export function ok<Output>(output: Output, cookie?: CookieContent | null): Result<Output> {
  return { output, created: false, cookie };
}

/** The result where something new was created. */
export function created<Output>(output: Output, cookie?: CookieContent): Result<Output> {
  return { ...ok(output, cookie), created: true };
}
