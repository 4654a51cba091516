import { isRefusal } from "#lib/contract/errors/refusal";
import { parseAck } from "#lib/client/connection/parse-ack";
import { errorMessage } from "#lib/client/connection/error-message";
import { UnreachableError } from "#lib/client/connection/unreachable-error";
import { en } from "#lib/i18n/en";
import { createTranslations } from "#lib/i18n/translations";

const text = createTranslations("en", en);

describe("an acknowledgement", () => {
  it("has the requested value", () => {
    expect(parseAck({ channel: "general", seq: 3 })).toEqual({ channel: "general", seq: 3 });
  });

  it("throws the server's refusal", () => {
    const error = errorOf({ code: "rate_limited", detail: "Wait 2 s.", retryAfter: 2 });
    expect(isRefusal(error) && error).toMatchObject({ code: "rate_limited", extras: { retryAfter: 2 } });
    expect(errorMessage(error, text)).toBe("You’re sending too fast. Wait 2 s.");
  });

  it("is not accepted in a form that only a later server sends", () => {
    const error = errorOf({ code: "of_tomorrow", detail: "Something new." });
    expect(error).toBeInstanceOf(UnreachableError);
    expect(errorMessage(error, text)).toBe("Can’t reach Parley right now. Try again.");
  });
});

function errorOf(error: object): unknown {
  try {
    return parseAck(JSON.parse(JSON.stringify({ error })));
  } catch (thrown) {
    return thrown;
  }
}
