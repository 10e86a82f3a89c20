/** The dialogue about a list: its mapping, corrections, a preview, and whether to take it over. */
import { InstitutionType } from "@sozialraum/core"
import type { Language } from "@sozialraum/core/text"
import { type Column, fields, fieldWord, type Profile, sourceName } from "@sozialraum/import-csv"
import type { ImportOptions, ListImport } from "@sozialraum/service"
import type { NotConfirmed } from "../failure.js"
import { planText } from "../list-report/changes.js"
import { meaningOf } from "../list-report/columns.js"
import type { Dialogue } from "./dialogue.js"
import {
  fieldsMeant,
  type Mapping,
  mappingOf,
  profileOfMapping,
  withField,
  withLicence,
  withSource,
  withType,
} from "./mapping.js"
import { mappingTable, nameOf } from "./mapping-table.js"
import { dialogueWords } from "./words.js"

/** What a dialogue is about. */
export interface Asking {
  readonly dialogue: Dialogue
  readonly language: Language
  readonly file: Uint8Array
  readonly options: ImportOptions
  /** What the import would do. */
  readonly preview: (options: ImportOptions) => Promise<ListImport>
  /** `undefined` where the person is to be asked whether and where to keep the mapping. */
  readonly saveTo?: string
}

/** What the person confirmed. */
export interface Confirmed {
  readonly options: ImportOptions
  /** The mapping, and the file to keep it in. */
  readonly save?: { readonly file: string; readonly profile: Profile }
}

/**
 * Asks until the person confirms the import.
 *
 * @problem NotConfirmed, NoAnswers - thrown; nothing was written
 */
export const askAboutList = async (asking: Asking): Promise<Confirmed> => {
  const { dialogue, language, file, options, preview } = asking
  const say = dialogueWords[language]
  const { report } = await preview(options)
  // What is no list has no columns to ask about: the import says what it is.
  if (report.dialect.format === "unreadable") return { options }
  let mapping = mappingOf(file, options, report)
  for (;;) {
    mapping = await correct(mapping, asking)
    const wanted = optionsOf(mapping)
    dialogue.say([say.preview, `  ${planText((await preview(wanted)).plan, language)}`])
    const answer = (await dialogue.ask(say.confirm, yes)).toLowerCase()
    if (no.includes(answer)) throw { _tag: "NotConfirmed", path: [] } satisfies NotConfirmed
    if (!yes.includes(answer)) continue
    const saveTo = asking.saveTo ?? (mapping.corrected ? await dialogue.ask(say.saveAs) : "")
    return { options: wanted, ...(saveTo === "" ? {} : { save: { file: saveTo, profile: profileOfMapping(mapping) } }) }
  }
}

const yes = ["ja", "j", "yes", "y"]

const no = ["nein", "n", "no", "ende", "quit", "q"]

/** Only what somebody corrected is a profile that somebody named. */
const optionsOf = (mapping: Mapping): ImportOptions =>
  mapping.corrected ? { ...mapping.options, profile: profileOfMapping(mapping) } : mapping.options

/** Takes corrections until an empty answer. */
const correct = async (start: Mapping, { dialogue, language }: Asking): Promise<Mapping> => {
  const say = dialogueWords[language]
  let mapping = start
  show(mapping, dialogue, language)
  for (;;) {
    const answer = await dialogue.ask(say.prompt, completions(language))
    if (answer === "") return mapping
    const [word = "", ...rest] = answer.split(/\s+/)
    const command = commands[word.toLowerCase()]
    if (/^\d+$/.test(word))
      mapping = await changeColumn(mapping, { word, rest: rest.join(" ") }, { dialogue, language })
    else if (command === undefined) dialogue.say([say.notUnderstood(answer)])
    else mapping = command(mapping, rest.join(" "), { dialogue, language })
  }
}

type Voice = Pick<Asking, "dialogue" | "language">

type Command = (mapping: Mapping, rest: string, voice: Voice) => Mapping

const showAgain: Command = (mapping, _rest, { dialogue, language }) => {
  show(mapping, dialogue, language)
  return mapping
}

const help: Command = (mapping, _rest, { dialogue, language }) => {
  dialogue.say([...dialogueWords[language].help, "", ...fieldList(language)])
  return mapping
}

const quit: Command = () => {
  throw { _tag: "NotConfirmed", path: [] } satisfies NotConfirmed
}

const changeType: Command = (mapping, rest, { dialogue, language }) => {
  const type = InstitutionType.safeParse(rest)
  if (!type.success) dialogue.say([dialogueWords[language].noSuchType(rest)])
  return type.success ? shown(withType(mapping, type.data), { dialogue, language }) : mapping
}

const changeSource: Command = (mapping, rest, { dialogue, language }) => {
  if (rest === "") dialogue.say([dialogueWords[language].noSource])
  return rest === "" ? mapping : shown(withSource(mapping, sourceName(rest)), { dialogue, language })
}

const changeLicence: Command = (mapping, rest, voice) =>
  rest === "" ? mapping : shown(withLicence(mapping, rest), voice)

const commands: Readonly<Record<string, Command>> = {
  "?": help,
  hilfe: help,
  help,
  zeigen: showAgain,
  show: showAgain,
  typ: changeType,
  art: changeType,
  type: changeType,
  quelle: changeSource,
  source: changeSource,
  lizenz: changeLicence,
  licence: changeLicence,
  ende: quit,
  quit,
  q: quit,
}

const changeColumn = async (
  mapping: Mapping,
  { word, rest }: { readonly word: string; readonly rest: string },
  voice: Voice,
): Promise<Mapping> => {
  const { dialogue, language } = voice
  const say = dialogueWords[language]
  const column = mapping.report.columns[Number(word) - 1]
  const refuse = (line: string): Mapping => {
    dialogue.say([line])
    return mapping
  }
  if (column === undefined) return refuse(say.noSuchColumn(word))
  if (column.header === "" && mapping.report.dialect.headerLine !== null) return refuse(say.nameless)
  const name = nameOf(column, mapping.report, language)
  const given = rest || (await dialogue.ask(say.fieldPrompt(name), completions(language)))
  if (given === "") return mapping
  if (given === "-" || given === "–") return told(withField(mapping, column, null), column, voice)
  const [, ticked] = /^type\s+(\S+)$/i.exec(given) ?? []
  if (ticked !== undefined)
    return InstitutionType.safeParse(ticked).success
      ? told(withField(mapping, column, "type", ticked), column, voice)
      : refuse(say.noSuchType(ticked))
  const [field, ...others] = fieldsMeant(given)
  if (field === undefined) return refuse([say.noSuchField(given), ...fieldList(language)].join("\n"))
  if (others.length > 0)
    return refuse(say.severalFields(given, [field, ...others].map((one) => fieldWord(one, language)).join(", ")))
  return told(withField(mapping, column, field), column, voice)
}

/** Says what a column means now. */
const told = (mapping: Mapping, { index }: Column, { dialogue, language }: Voice): Mapping => {
  const column = mapping.report.columns[index]
  if (column !== undefined)
    dialogue.say([
      `  ${nameOf(column, mapping.report, language)} → ${meaningOf(column, language) || dialogueWords[language].unread}`,
    ])
  return mapping
}

const shown = (mapping: Mapping, { dialogue, language }: Voice): Mapping => {
  dialogue.say(settings(mapping, language))
  return mapping
}

const show = (mapping: Mapping, dialogue: Dialogue, language: Language): void =>
  dialogue.say(["", ...mappingTable(mapping.report, language), "", ...settings(mapping, language)])

const settings = ({ options, report }: Mapping, language: Language): ReadonlyArray<string> => {
  const { setting, unknown } = dialogueWords[language]
  const { title = "", version = 0, about, type } = report.profile?.profile ?? {}
  return [
    `  ${setting.source}: ${options.source}`,
    `  ${setting.type}: ${options.type ?? type ?? unknown}`,
    `  ${setting.licence}: ${options.about?.licence ?? about?.licence ?? unknown}`,
    ...(version > 0 ? [`  ${setting.profile}: ${title}`] : []),
  ]
}

const completions = (language: Language): ReadonlyArray<string> => [
  ...fields,
  ...fields.map((field) => fieldWord(field, language)),
]

const fieldList = (language: Language): ReadonlyArray<string> =>
  fields.map((field) => `  ${field.padEnd(18)}${fieldWord(field, language)}`)
