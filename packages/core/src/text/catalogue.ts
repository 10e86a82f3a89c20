/** Catalogues: German and English sentences for problems, keyed by tag. */
import type { Path } from "../problem.js"

/** A language that people read refusals in. @german Sprache */
export type Language = "de" | "en"

/** One sentence for each tag of a union of problems. @german Satzliste */
export type Sentences<P extends { readonly _tag: string }> = {
  readonly [Tag in P["_tag"]]: (problem: Extract<P, { readonly _tag: Tag }>) => string
}

/** The sentences of a package in every language. @german Satzverzeichnis */
export type Catalogue<P extends { readonly _tag: string }> = Readonly<Record<Language, Sentences<P>>>

/** A catalogue of whatever problems, as those who only look sentences up hold it. @german Satzverzeichnis */
export type AnyCatalogue = Readonly<Record<Language, object>>

/** Anything with a tag and, mostly, a place. @german Meldung */
export interface Tagged {
  readonly _tag: string
  readonly path?: Path
}

/**
 * The sentence for a problem or a finding, for people.
 *
 * @param catalogues - looked through in order
 * @returns the bare tag and place where no catalogue knows the tag
 */
export const sentence = (problem: Tagged, language: Language, catalogues: ReadonlyArray<AnyCatalogue>): string => {
  for (const catalogue of catalogues) {
    const write: unknown = Reflect.get(catalogue[language], problem._tag)
    if (typeof write === "function") return String(write(problem))
  }
  return `${problem._tag} (${pathText(problem.path ?? [])})`
}

/** A place as people write it: `agenda[0].title`; a dash for the whole value. */
export const pathText = (path: Path): string =>
  path.length === 0
    ? "–"
    : path
        .map((key) => (typeof key === "number" ? `[${key}]` : `.${key}`))
        .join("")
        .replace(/^\./, "")
