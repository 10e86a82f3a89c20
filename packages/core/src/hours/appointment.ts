/** How people write that one needs an appointment. */

/** What OpenStreetMap's comments say where nothing else is known. */
export const byAppointmentText = "nach Vereinbarung"

/** Whether a comment asks for an appointment: "nach Vereinbarung", "Termin nötig", "by appointment". */
export const asksForAppointment = (comment: string): boolean => appointment.test(comment)

const appointment = /vereinb|termin|anmeld|absprache|anfrage|appointment|arrangement|on request|reservation/i
