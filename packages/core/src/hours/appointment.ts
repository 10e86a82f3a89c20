/** How people write that one needs an appointment. */

/** What OpenStreetMap's comments say where nothing else is known. */
export const byAppointmentText = "nach Vereinbarung"

/**
 * Whether a comment asks for an appointment: "nach Vereinbarung", "Termin nötig", "by appointment"; not where any part of
 * it says that none is needed: "ohne Termin", "Anmeldung nicht nötig".
 */
export const asksForAppointment = (comment: string): boolean => {
  const about = comment.split(clauseEnd).filter((clause) => appointment.test(clause))
  return about.length > 0 && !about.some(isNegated)
}

const appointment = /vereinb|termin(?!al)|anmeld|absprache|anfrage|appointment|arrangement|on request|reservation/i

const clauseEnd = /[,;:()/]|(?<!\p{L})(?:und|oder|and|or)(?!\p{L})/iu

/** "Nicht ohne Termin" asks for one. */
const isNegated = (clause: string): boolean => (clause.match(negations) ?? []).length % 2 === 1

const negations =
  /(?<!\p{L})(?:ohne|kein(?:e[mnrs]?)?|nicht|nie|niemals|unnötig|überflüssig|no|not|without|never)(?!\p{L})|n['’]t(?!\p{L})/giu
