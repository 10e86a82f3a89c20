/** Text variants: an offer told in another language or in easier words, and whether that still says what the offer says. */
import * as z from "zod"
import { LanguageTag } from "../institution/index.js"
import { LocalDate } from "../time/index.js"

/** How easy a text is to read: as usual, in plain language, or in easy language after its rules. @german Sprachniveau */
export const TextLevel = z.enum(["standard", "einfach", "leicht"])
export type TextLevel = z.infer<typeof TextLevel>

const words = { title: z.string().regex(/\S/), description: z.string().regex(/\S/).exactOptional() }

/** Title and description of an offer. @german Angebotstext */
export const OfferText = z.strictObject(words).readonly()
export type OfferText = z.infer<typeof OfferText>

/**
 * The text of an offer in another language or at another level.
 *
 * @german Textfassung
 * @source BITV 2.0, Anlage 2 for easy language
 */
export const TextVariant = z
  .strictObject({
    language: LanguageTag,
    level: TextLevel,
    ...words,
    /** The original as it was when this was written: as soon as it reads otherwise, this is out of date. */
    original: OfferText,
    /** Who read it last, as a role or an office: for easy language a group of readers for whom it is made. */
    review: z
      .strictObject({ by: z.string().regex(/\S/), on: LocalDate })
      .readonly()
      .exactOptional(),
  })
  .readonly()
export type TextVariant = z.infer<typeof TextVariant>

/** Whatever has an original text and variants of it: an offer does. @german Text mit Fassungen */
export interface Told {
  readonly title: string
  readonly description?: string
  readonly language: LanguageTag
  readonly texts: ReadonlyArray<TextVariant>
}

/** A text that was chosen for a reader. @german Gewählte Textfassung */
export interface ChosenText extends OfferText {
  readonly language: LanguageTag
  readonly level: TextLevel
  /** Whether the original has changed since. */
  readonly outOfDate: boolean
}

/** Whether the original of a variant has changed since it was written. */
export const isOutOfDate = ({ title, description }: OfferText, { original }: TextVariant): boolean =>
  original.title !== title || original.description !== description

/**
 * The text that suits a reader best: the language counts before the level, and of two levels as near the easier one.
 *
 * A text that is out of date is told as such, not left out: whoever shows it says so, or shows the original beside it.
 *
 * @returns the original where there is nothing in the language
 * @example
 * import { textFor } from "@sozialraum/core/offer"
 * const original = { title: "Elterncafé" }
 * const simple = { title: "Café für Eltern", original, language: "de", level: "leicht" } as const
 * const told = { ...original, language: "de", texts: [simple] }
 * textFor(told, { language: "de", level: "leicht" }).title // => "Café für Eltern"
 * textFor(told, { language: "tr", level: "leicht" }).title // => "Elterncafé"
 */
export const textFor = (
  told: Told,
  wanted: { readonly language: LanguageTag; readonly level: TextLevel },
): ChosenText => {
  const original = chosen(told, { language: told.language, level: "standard", outOfDate: false })
  const variants = told.texts.map((text) =>
    chosen(text, { language: text.language, level: text.level, outOfDate: isOutOfDate(told, text) }),
  )
  const rank = ({ level }: { readonly level: TextLevel }): number => TextLevel.options.indexOf(level)
  const distance = (text: ChosenText): number => Math.abs(rank(text) - rank(wanted))
  const regionRank = ({ language }: ChosenText): number => (language === wanted.language ? 0 : 1)
  const [best = original] = [original, ...variants]
    .filter(({ language }) => withoutRegion(language) === withoutRegion(wanted.language))
    .sort((a, b) => regionRank(a) - regionRank(b) || distance(a) - distance(b) || rank(b) - rank(a))
  return best
}

/** Browsers ask for `tr-TR` where a text is in `tr`. */
const withoutRegion = (tag: LanguageTag): string => tag.split("-")[0] ?? tag

const chosen = ({ title, description }: OfferText, about: Omit<ChosenText, keyof OfferText>): ChosenText => ({
  title,
  ...(description === undefined ? {} : { description }),
  ...about,
})
