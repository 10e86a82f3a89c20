/** Profiles: how the lists of one source are to be read, as data that people can correct and keep. */
import { InstitutionType, Position, parse, violates } from "@sozialraum/core"
import * as z from "zod"
import { fields } from "../columns/field.js"
import { knownCrs } from "../place/crs.js"
import { type HeaderKey, headerKey } from "./header-key.js"

const words = z.string().regex(/\S/).max(1000)

const day = z.iso.date()

/** Where the lists come from, and under which conditions they may be used. @german Angaben zur Quelle */
export const ProfileSource = z
  .strictObject({
    publisher: words.exactOptional(),
    url: z.url({ protocol: /^https?$/ }).exactOptional(),
    /** As the publisher names it, or as SPDX does. */
    licence: words.exactOptional(),
    /** The sentence that the licence asks for. */
    attribution: words.exactOptional(),
    retrievedAt: day.exactOptional(),
  })
  .readonly()
export type ProfileSource = z.infer<typeof ProfileSource>

/** How the lists are written, as far as it is not to be found out. @german Vorgegebener Dialekt */
export const ProfileDialect = z
  .strictObject({
    encoding: z
      .enum(["utf-8", "utf-16le", "utf-16be", "windows-1252", "iso-8859-1", "macintosh", "cp850"])
      .exactOptional(),
    delimiter: z.enum([";", ",", "\t", "|"]).exactOptional(),
    quote: z.enum(['"', "'"]).nullable().exactOptional(),
    /** Physical line, counted from 1; `null` for lists without header. */
    headerLine: z.int().positive().nullable().exactOptional(),
  })
  .readonly()
export type ProfileDialect = z.infer<typeof ProfileDialect>

/**
 * One column, and what it means.
 *
 * `field` is `null` for a column that is kept as it is and not interpreted; left out, it is recognised like any other.
 *
 * @german Spalte eines Profils
 */
export const ProfileColumn = z
  .strictObject({
    /** As the list writes it. */
    header: words.exactOptional(),
    /** Other spellings of the same header, in older and newer lists. */
    aliases: z.array(words).max(50).readonly().exactOptional(),
    /** Which of several columns with this header, counted from 1. */
    occurrence: z.int().positive().max(1000).exactOptional(),
    /** Index of the column, counted from 0: only in lists without header. */
    position: z.int().nonnegative().max(100_000).exactOptional(),
    field: z.enum(fields).nullable().exactOptional(),
    /** The institution type that a tick in this column stands for; its field is `type`. */
    oneHot: InstitutionType.exactOptional(),
    /** What the codes of the column mean. */
    codes: z.record(words, words).readonly().exactOptional(),
  })
  .readonly()
  .refine(({ header, position }) => (header === undefined) !== (position === undefined), violates("HeaderOrPosition"))
  .refine(({ oneHot, field }) => oneHot === undefined || field === "type", violates("OneHotIsType", ["oneHot"]))
export type ProfileColumn = z.infer<typeof ProfileColumn>

/** What tells lists of the source from others. @german Erkennungsmerkmale */
export const ProfileSigns = z
  .strictObject({
    /** Headers that stand in each list of the source, in any order, among any others. */
    headers: z.array(words).max(200).readonly(),
    /** A column nearly all of whose cells begin with one of these: postal codes of a town, ids of a district. */
    cells: z
      .strictObject({ header: words, startsWith: z.array(words).min(1).max(200).readonly() })
      .readonly()
      .exactOptional(),
  })
  .readonly()
export type ProfileSigns = z.infer<typeof ProfileSigns>

/** What all institutions of a list have where its rows do not say it. @german Vorgaben */
export const ProfileDefaults = z
  .strictObject({
    city: words.exactOptional(),
    postalCode: z
      .string()
      .regex(/^\d{5}$/)
      .exactOptional(),
    district: words.exactOptional(),
  })
  .readonly()
export type ProfileDefaults = z.infer<typeof ProfileDefaults>

/**
 * How the lists of one source are to be read.
 *
 * Columns count by their headers, never by their order. What a profile does not say is recognised as in any list.
 *
 * @german Importprofil
 */
export const Profile = z
  .strictObject({
    $schema: words.exactOptional(),
    /** Small letters, digits, points and hyphens: the name by which the profile is called. */
    id: z.string().regex(/^[a-z0-9][a-z0-9.-]{0,79}$/),
    title: words,
    /** Grows with each correction; deliveries name it. 0 is a mapping as it was recognised, at which nobody has looked. */
    version: z.int().nonnegative(),
    about: ProfileSource.default({}),
    dialect: ProfileDialect.exactOptional(),
    recognise: ProfileSigns.default({ headers: [] }),
    columns: z.array(ProfileColumn).max(100_000).readonly(),
    /** Header of the column whose numbers are the ids of the institutions; one that is read, so not with `field: null`. */
    key: words.exactOptional(),
    /** The institution type where the list does not say it. */
    type: InstitutionType.exactOptional(),
    /** Where the lists are about. */
    near: Position.exactOptional(),
    /** The coordinate reference system where no row declares one. */
    crs: z.enum(knownCrs).exactOptional(),
    defaults: ProfileDefaults.exactOptional(),
    /** The institution types behind words with which the list sorts its entries. */
    typeWords: z.record(words, InstitutionType).readonly().exactOptional(),
  })
  .readonly()
  .superRefine(({ columns, key }, context) => {
    const seen = new Set<HeaderKey | number>()
    columns.forEach((column, index) => {
      const place = placeOf(column)
      if (seen.has(place))
        context.addIssue({ code: "custom", ...violates("ColumnTwice", []), path: ["columns", index] })
      seen.add(place)
    })
    if (key === undefined) return
    const keyed = columns.filter(({ header }) => header !== undefined && headerKey(header) === headerKey(key))
    if (keyed.length === 0) context.addIssue({ code: "custom", ...violates("KeyNoColumn", []), path: ["key"] })
    else if (keyed.every(({ field }) => field === null))
      context.addIssue({ code: "custom", ...violates("KeyIsUnread", []), path: ["key"] })
  })
export type Profile = z.infer<typeof Profile>

/**
 * Reads a profile from JSON.
 *
 * @problem InvalidValue - at the path of its first issue; `issues` holds every one
 * @example
 * import { readProfile } from "@sozialraum/import-csv"
 * const read = readProfile({ id: "kitas", title: "Kitas", version: 1, columns: [{ header: "Haus", field: "nname" }] })
 * read._tag === "Failure" && read.failure.path // => ["columns", 0, "field"]
 */
export const readProfile = (json: unknown): ReturnType<typeof parse<typeof Profile>> => parse(Profile, json)

/** The JSON Schema of a profile, for editors that check and complete while somebody writes one. */
export const profileJsonSchema = (): object => z.toJSONSchema(Profile, { io: "input" })

const placeOf = ({ header, position, occurrence = 1 }: ProfileColumn): HeaderKey | number =>
  header === undefined ? (position ?? -1) : `${headerKey(header)}#${occurrence}`
