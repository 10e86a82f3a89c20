/** Topics of offers from the categories of a calendar. */
import type { Taxonomy, TopicCode } from "@sozialraum/core/offer"

/** The topics that categories name, and the categories that name none. */
export interface NamedTopics {
  readonly topics: ReadonlyArray<TopicCode>
  readonly unknown: ReadonlyArray<string>
}

/** Finds topics by their codes and names; `Sport & Spiel` names two. */
export const topicsIn = (categories: ReadonlyArray<string>, taxonomy: Taxonomy): NamedTopics => {
  const known = new Map(
    taxonomy.flatMap(({ code, german, english }) =>
      [code, german, english].map((name) => [folded(name), code] as const),
    ),
  )
  const topics = new Set<TopicCode>()
  const unknown: Array<string> = []
  for (const category of categories) {
    const whole = known.get(folded(category))
    const found =
      whole === undefined ? category.split(/[&+/,]|\bund\b/i).flatMap((part) => known.get(folded(part)) ?? []) : [whole]
    for (const code of found) topics.add(code)
    if (found.length === 0) unknown.push(category)
  }
  return { topics: [...topics], unknown }
}

const folded = (name: string): string => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "")
