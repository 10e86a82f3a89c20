/** Area codes: how many digits of a German number, without the leading zero, name its area. */

/**
 * The length of the area or network code that a number begins with.
 *
 * Codes of two and three digits are told from the digits alone; of the many longer ones only those that begin like one.
 *
 * @param digits - national number without the leading zero
 * @returns undefined where the digits alone do not tell
 */
export const lengthOfAreaCode = (digits: string): number | undefined => {
  if (/^(?:30|40|69|89)/.test(digits)) return 2
  if (longerThanThree.test(digits)) return 4
  if (mobile.test(digits) || service.test(digits)) return 3
  return threeDigits.has(digits.slice(0, 3)) ? 3 : undefined
}

/** Haan and Gammelin: the codes of Solingen and Schwerin, and a digit more. */
const longerThanThree = /^(?:2129|3850)/

const mobile = /^1[567]\d/

const service = /^(?:800|180|700|137|900)/

/** @source Bundesnetzagentur, Vorwahlverzeichnis */
const threeDigits = new Set(
  `201 202 203 208 209 211 212 214 221 228 231 234 241 251 261 271 281 291 331 335 340 341 345 351 355 361 365 371 375
  381 385 391 395 421 431 441 451 461 471 481 491 511 521 531 541 551 561 571 581 591 611 621 631 641 651 661 671 681
  711 721 731 741 751 761 771 781 791 811 821 831 841 851 861 871 881 906 911 921 931 941 951 961 971 981 991`.split(
    /\s+/,
  ),
)
