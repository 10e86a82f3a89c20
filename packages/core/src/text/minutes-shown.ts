/** Texts as they are shown: without characters that nobody sees and that change how others are read. */

/** Controls, and marks that turn the direction of writing around. */
const unseen = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu

/** A text on one line, without controls; what is no character is shown as one that is missing. */
export const shown = (text: string): string =>
  text
    .replaceAll(/\s/g, " ")
    .replaceAll(unseen, "")
    .replaceAll(/\p{Cs}/gu, "\uFFFD")
    .replaceAll(/ +/g, " ")
    .trim()
