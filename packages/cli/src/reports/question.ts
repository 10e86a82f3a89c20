/** Questions on the command line: what somebody looks for among the offers. */
import { ageRangeOfYears, type OfferQuestion, OfferQuestion as Question } from "@sozialraum/core"
import { badValue, type Context, text, texts } from "../context.js"
import { positionOf } from "../list-options.js"
import { type Asking, optionalAreaOf } from "./asking.js"

/** The question that the options ask. @problem WrongUsage - thrown; the option whose value no question has */
export const questionOf = (asking: Asking): OfferQuestion => {
  const { options } = asking
  const area = optionalAreaOf(asking)
  const near = text(options, "near")
  const [age, hours, maxCost] = [text(options, "age"), text(options, "hours"), text(options, "max-cost")]
  const question = {
    ...listed(options, { topics: "topic", weekdays: "weekday", languages: "language", roles: "role", forms: "form" }),
    ...(age === undefined ? {} : { ages: agesOf(age) }),
    ...(area === undefined ? {} : { area }),
    ...(near === undefined ? {} : { near: { position: positionOf(near), ...limitOf(options) } }),
    ...(hours === undefined ? {} : { hours: hoursOf(hours) }),
    ...(options["free"] === true ? { cost: { kind: "free" } } : {}),
    ...(maxCost === undefined ? {} : { cost: costOf(maxCost) }),
    ...(options["step-free"] === true ? { stepFree: true } : {}),
    ...(options["holidays"] === true ? { holidays: { cover: "some" } } : {}),
  }
  const parsed = Question.safeParse(question)
  if (parsed.success) return parsed.data
  const [name = ""] = parsed.error.issues[0]?.path ?? []
  throw badValue(String(name), JSON.stringify(question[name as keyof typeof question] ?? ""))
}

const listed = (options: Context["options"], names: Readonly<Record<string, string>>): object =>
  Object.fromEntries(
    Object.entries(names).flatMap(([part, name]) => {
      const values = texts(options, name)
      return values.length === 0 ? [] : [[part, values]]
    }),
  )

/** `6-10` or `7`, in years: an offer for some of them will do. */
const agesOf = (given: string): object => {
  const [, from, to] = /^(\d{1,3})(?:-(\d{1,3}))?$/.exec(given) ?? []
  if (from === undefined) throw badValue("age", given)
  return { ...ageRangeOfYears({ from: Number(from), to: Number(to ?? from) }), cover: "some" }
}

/** `15:00-17:00`: begins and ends in between; a side may be left open. */
const hoursOf = (given: string): object => {
  const [, from, to] = /^(\d\d:\d\d)?-(\d\d:\d\d)?$/.exec(given) ?? []
  if (from === undefined && to === undefined) throw badValue("hours", given)
  return { kind: "within", ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
}

/** `5,00/termin`, in euros for each unit. */
const costOf = (given: string): object => {
  const [, euros, cents = "0", per] = /^(\d+)(?:[.,](\d{1,2}))?\/([a-z]+)$/.exec(given) ?? []
  if (euros === undefined) throw badValue("max-cost", given)
  return { kind: "atMost", cents: Number(euros) * 100 + Number(cents.padEnd(2, "0")), per }
}

const limitOf = (options: Context["options"]): object => ({
  ...number(options, "metres"),
  ...number(options, "minutes"),
})

/** The whole number above nought that an option names, under its name. @problem WrongUsage - thrown */
export const number = <Name extends string>(
  options: Context["options"],
  name: Name,
): { readonly [Key in Name]?: number } => {
  const given = text(options, name)
  if (given === undefined) return {}
  if (!/^[1-9]\d{0,8}$/.test(given)) throw badValue(name, given)
  return { [name]: Number(given) } as { readonly [Key in Name]: number }
}
