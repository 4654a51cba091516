import { action } from "#lib/i18n/en/action";
import { attachment } from "#lib/i18n/en/attachment";
import { channel } from "#lib/i18n/en/channel";
import { composer } from "#lib/i18n/en/composer";
import { connection } from "#lib/i18n/en/connection";
import { login } from "#lib/i18n/en/login";
import { emoji } from "#lib/i18n/en/emoji";
import { error } from "#lib/i18n/en/error";
import { format } from "#lib/i18n/en/format";
import { gallery } from "#lib/i18n/en/gallery";
import { image } from "#lib/i18n/en/image";
import { appearance } from "#lib/i18n/en/appearance";
import { keys } from "#lib/i18n/en/keys";
import { message } from "#lib/i18n/en/message";
import { page } from "#lib/i18n/en/page";
import { people } from "#lib/i18n/en/people";
import { reason } from "#lib/i18n/en/reason";
import { reaction } from "#lib/i18n/en/reaction";
import { metadata } from "#lib/i18n/en/metadata";
import { reply } from "#lib/i18n/en/reply";
import { switcher } from "#lib/i18n/en/switcher";
import { notification } from "#lib/i18n/en/notification";
import { upload } from "#lib/i18n/en/upload";

/** All strings of the page in English, from which all others are translated. */
export const en = {
  ...action,
  ...attachment,
  ...channel,
  ...composer,
  ...connection,
  ...login,
  ...emoji,
  ...error,
  ...format,
  ...gallery,
  ...image,
  ...appearance,
  ...keys,
  ...message,
  ...page,
  ...people,
  ...reason,
  ...reaction,
  ...metadata,
  ...reply,
  ...switcher,
  ...notification,
  ...upload,
};
