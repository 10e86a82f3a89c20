/** Sentences for what resources, bookings and funds must keep beyond their shape. */
import type { Language } from "./catalogue.js"

/** The rules that the schemas of sharing, funding and network check, as `violates` names them. */
export const sharingConstraints: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  de: {
    ApplicationReversed: "Ein Vorhaben endet nicht, bevor es beginnt.",
    AskedMoreThanCost: "Beantragt wird nicht mehr, als das Vorhaben kostet (R44).",
    BlackoutEmpty: "Eine Sperrzeit endet, nachdem sie begonnen hat.",
    BorrowerAmongUsers: "Wer anfragt, steht nicht noch einmal unter den Mitnutzenden (R40).",
    BringBackBeforeEnd: "Zurückgebracht wird erst nach der Nutzung.",
    BudgetsOverlap: "Ein Fonds hat an einem Tag nur ein Budget (R44).",
    DecidersOutOfOrder: "Die Beträge, ab denen ein anderes Gremium entscheidet, steigen an.",
    DepositNotAccountedFor:
      "Was von der Kaution zurückgeht und was verrechnet wird, ergibt zusammen die Kaution (R44).",
    DurationsReversed: "Die längste Dauer ist nicht kürzer als die kürzeste.",
    OffsetUnexplained: "Wird die Kaution verrechnet, steht da, wofür (R44).",
    PickUpAfterStart: "Abgeholt wird vor der Nutzung.",
    PurposeExcluded: "Ein Nutzungszweck ist nicht zugleich erlaubt und ausgeschlossen (R45).",
    RestrictionEmpty: "Eine Einschränkung endet, nachdem sie begonnen hat.",
    TieToItself: "Eine Einrichtung ist nicht mit sich selbst verbunden.",
  },
  en: {
    ApplicationReversed: "Work does not end before it begins.",
    AskedMoreThanCost: "An application does not ask for more than the work costs (R44).",
    BlackoutEmpty: "A blocked time ends after it has begun.",
    BorrowerAmongUsers: "Whoever asks is not named again among the other users (R40).",
    BringBackBeforeEnd: "Things are brought back after their use.",
    BudgetsOverlap: "A fund has one budget on any day (R44).",
    DecidersOutOfOrder: "The amounts from which on another body decides go up.",
    DepositNotAccountedFor: "What is returned of a deposit and what is offset add up to the deposit (R44).",
    DurationsReversed: "The longest duration is not shorter than the shortest.",
    OffsetUnexplained: "A deposit is offset with a reason (R44).",
    PickUpAfterStart: "Things are picked up before their use.",
    PurposeExcluded: "A purpose is not allowed and excluded at once (R45).",
    RestrictionEmpty: "A restriction ends after it has begun.",
    TieToItself: "An institution has no tie to itself.",
  },
}
