import { refusal } from "#lib/contract/errors/refuse";
import { refusalFor } from "#lib/contract/errors/refuse";
import { errorMessage } from "#lib/client/connection/error-message";
import { catalogues } from "#lib/i18n/catalogues";
import { createTranslations } from "#lib/i18n/translations";

const english = createTranslations("en", catalogues.en);
const spanish = createTranslations("es", catalogues.es);

describe("an error message", () => {
  it("is in the reader's language, whatever the server's", () => {
    expect(errorMessage(refusal("stopping"), english)).toBe("Parley is about to restart. Try again in a moment.");
    expect(errorMessage(refusal("stopping"), spanish)).toMatch(/^Parley está a punto de reiniciarse/);
  });

  it("is as precise as the server's, and in English in its words", () => {
    const tooLarge = refusalFor({ reason: "image_many_pixels", limit: 50.5 }, "invalid_image");
    expect(errorMessage(tooLarge, english)).toBe(tooLarge.message);
    expect(errorMessage(tooLarge, spanish)).toBe("La imagen tiene más de 50,5 millones de píxeles.");
  });

  it("says how long one has to wait", () => {
    expect(errorMessage(refusal("rate_limited", { retryAfter: 2.5 }), spanish)).toMatch(/Espera 2,5 s\.$/);
    expect(errorMessage(refusal("rate_limited", { retryAfter: 301.2 }), spanish)).toMatch(/Espera 6 minutos\.$/);
    expect(errorMessage(refusal("rate_limited"), spanish)).toMatch(/Espera un momento\.$/);
  });

  it("has the server's words where the page has none", () => {
    expect(errorMessage(refusal("cross_origin"), spanish)).toBe("Requests from other sites are refused.");
  });

  it("says that nothing came back, where it is no refusal", () => {
    expect(errorMessage(new TypeError("secret"), spanish)).toBe(
      "Ahora no se puede conectar con Parley. Vuelve a intentarlo.",
    );
  });
});
