/** Words: what went wrong with the server or its address, in German and English. */

/** An error that brings its sentences; `storeText` tells them. */
export interface ToldError extends Error {
  readonly sentences: { readonly de: string; readonly en: string }
}

/** Makes an error that says the same in two languages. */
export const toldError = (en: string, de: string, cause?: unknown): ToldError =>
  Object.assign(new Error(en, cause === undefined ? {} : { cause }), { sentences: { de, en } })

/** What is wrong with an address or an option. It never repeats the address, which may hold a password. */
export const addressError = (en: string, de: string): ToldError =>
  toldError(
    `The address of the database is not understood: ${en}.`,
    `Die Adresse der Datenbank ist unverständlich: ${de}.`,
  )

/** What the server or the network says in codes, for people. What the server said itself stays beside it. */
const meanings: Readonly<Record<string, readonly [en: string, de: string]>> = {
  "28P01": ["User name or password is wrong.", "Benutzername oder Kennwort ist falsch."],
  "28000": ["The server does not let this user in.", "Der Server lässt diesen Benutzer nicht zu."],
  "3D000": ["There is no such database.", "Diese Datenbank gibt es nicht."],
  "42501": ["The user has no right to do this.", "Der Benutzer hat dazu kein Recht."],
  "53100": ["The disk of the server is full.", "Der Datenträger des Servers ist voll."],
  "53300": ["The server has no connection left.", "Der Server hat keine Verbindung mehr frei."],
  "55P03": ["Others are writing the same.", "Andere schreiben gerade dasselbe."],
  "57014": ["The server took too long.", "Der Server hat zu lange gebraucht."],
  "57P03": ["The server is starting or stopping.", "Der Server startet gerade oder wird beendet."],
  "25006": ["The server takes no writes: another one leads.", "Der Server nimmt nichts an: Ein anderer führt."],
  ECONNREFUSED: ["The server does not answer.", "Der Server antwortet nicht."],
  ETIMEDOUT: ["The server does not answer.", "Der Server antwortet nicht."],
  ENOTFOUND: ["There is no server of this name.", "Einen Server dieses Namens gibt es nicht."],
}

/** The same error with its meaning in two languages, where its code has one. */
export const withMeaning = (cause: unknown, code: string): unknown => {
  const meaning = meanings[code]
  if (meaning === undefined || !(cause instanceof Error)) return cause
  const [en, de] = meaning
  const said = `(${code}: ${cause.message})`
  return Object.assign(toldError(`${en.slice(0, -1)} ${said}.`, `${de.slice(0, -1)} ${said}.`, cause), { code })
}
