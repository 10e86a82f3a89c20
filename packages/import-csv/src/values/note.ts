/** Notes: words beside a number or an address, which may name a person. */

/**
 * Whether words only say what a number is for or when somebody answers: `Büro`, `nach 16 Uhr`.
 *
 * Every other word may be the name of a person, and is not to be kept.
 */
export const isPlainNote = (text: string): boolean =>
  text.length <= longestNote && text.split(/[\s,.:;()/–-]+/).every((word) => word === "" || plainWord.test(word))

/** Whether words name a person beyond doubt: `z. Hd. …`, `c/o …`, `Frau …`. */
export const namesPerson = (text: string): boolean =>
  /(?:^|[\s(,])(?:c\/o|z\.?\s?Hd\.?|Frau|Herrn?|Hr\.|Fr\.|Dr\.|Prof\.|Dipl\.|Fam(?:ilie|\.)|Ansprechpartner(?:in)?)(?:[\s,]|$)/i.test(
    text,
  )

const longestNote = 80

const plainWord =
  /^(?:\d{1,2}(?:[.:]\d{2})?|ab|ag|am|an|anfrage|anmeldung|auch|auf|außerhalb|bis|bitte|büro|buero|der|die|das|dienstlich|durchwahl|ehem|ehemals|erreichbar|fax|festnetz|folgt|für|ganztag|gruppe|haus|hausmeister|homepage|hort|im|in|info|intern|kita|kindergarten|kindertagesstätte|kinderkrippe|krippe|leitung|mittags|mobil|mo|di|mi|do|fr|sa|so|nach|nachmittags|neu|nicht|nr|nur|oder|ogs|persönlich|privat|rückruf|schule|schulleitung|sekretariat|siehe|standort|t|tel|telefon|telefonisch|uhr|und|u|unter|vereinbarung|verwaltung|von|vor|vormittags|website|werktags|wird|nachgereicht|zentrale|zentral|zu|über|anrufbeantworter|notfall|notruf|erdgeschoss|eingang|träger|geschäftsstelle|gemeinde|stadt|rathaus|beratung|kontakt|h|f|m|e|a|b|c)$/iu
