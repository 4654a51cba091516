import { en } from "#lib/i18n/en"; // wrong
import type { Key } from "#lib/i18n/catalogue";
import { sentence } from "#lib/i18n/sentence";

export const key: Key = "action.save";

export const SaysItItself = () => (
  <button
    type="button"
    aria-label="Save" // wrong
    title={sentence(key).key}
  >
    {en[key]}
  </button>
);
