/** Amounts of money as people write them. */
import type { Language } from "./catalogue.js"

/** `1.234,50 €` in German, `1,234.50 €` in English; whole euros without cents, `−5 €` below nothing. */
export const moneyText = (cents: number, language: Language): string => {
  if (cents < 0) return `−${moneyText(-cents, language)}`
  const [thousands, point] = language === "de" ? [".", ","] : [",", "."]
  const whole = String(Math.floor(cents / 100)).replaceAll(/\B(?=(\d{3})+$)/g, thousands)
  return cents % 100 === 0 ? `${whole} €` : `${whole}${point}${String(cents % 100).padStart(2, "0")} €`
}
