/** Header owners: words of a header that make the rest of it somebody else's: `Telefon der Leitung`, `Name des Trägers`. */
import type { Field } from "./field.js"

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** Words that say whose the rest of a header is, and what the rest then means. */
interface Owner {
  readonly words: ReadonlySet<string>
  readonly personal: boolean
  readonly alone: Field | undefined
  readonly fields: ReadonlyMap<string, Field>
}

/** What is said of a person belongs to the person, telephone and mailbox too. */
const personal: ReadonlyMap<string, Field> = new Map(
  `name vorname nachname vornamename namevorname nachnamevorname vornamenachname familienname anrede titel funktion telefon
  tel telefonnummer telefonnr phone fax mail email emailadresse mobil handy person firstname lastname leitung title salutation`
    .split(/\s+/)
    .map((word) => [word, "person"] as const),
)

/** Somebody, or the provider. */
export const owners: ReadonlyArray<Owner> = [
  { words: set("privat private privatnummer"), personal: true, alone: undefined, fields: personal },
  {
    words: set(`leitung leiter leiterin leiterinnen schulleitung schulleiter schulleiterin schulleiters ansprechpartner
      ansprechpartnerin ansprechpartnerinnen ansprechperson ansprechpersonen kontaktperson kontaktpersonen kitaleitung
      einrichtungsleitung direktor direktorin rektor rektorin headmaster principal director stellvertretung
      stellvertreter stellvertreterin stellv vertreter vertreterin uebungsleiter uebungsleiterin
      trainer trainerin jugendwart betreuer betreuerin koordinator koordinatorin beauftragte beauftragter konrektor konrektorin vorstand vorsitz vorsitzende vorsitzender
      hausmeister tagespflegeperson tagesmutter geschaeftsfuehrung paedleitung schulsozialarbeiter vertretung stubo koordinator
      koordinatorin koordination beauftragter beauftragte`),
    personal: true,
    alone: "person",
    fields: personal,
  },
  {
    words: set(
      "traeger traegers schultraeger schultraegers kitatraeger einrichtungstraeger carrier provider operator sponsor betreiber rechtstraeger owner",
    ),
    personal: false,
    alone: "provider",
    fields: new Map<string, Field>([
      ...["name", "bezeichnung", "titel", "lang", "organisation"].map((word) => [word, "provider"] as const),
      ...["id", "nr", "nummer", "schluessel", "kennung", "code", "key", "number"].map(
        (word) => [word, "providerId"] as const,
      ),
      ...["art", "typ", "type", "form", "gruppe", "kategorie", "status", "rechtsform"].map(
        (word) => [word, "legalStatus"] as const,
      ),
    ]),
  },
]
