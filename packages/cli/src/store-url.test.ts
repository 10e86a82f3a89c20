import { Backend } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { expect, test } from "vitest"
import { failureJson } from "./failure.js"
import { failureSentence } from "./failure-text.js"
import { backendOf, withoutPassword, withPassword } from "./store-url.js"

/** Port 1 of this machine: nobody listens there. */
const nobody = "postgres://amt:geheim@127.0.0.1:1/sozialraum"

const failureOf = async (url: string) => {
  const backend = await backendOf(url, "create")
  const tried = Effect.result(
    Effect.provide(
      Backend.use((service) => service.networks("", 1)),
      backend,
    ),
  )
  return Result.getOrThrow(Result.flip(await Effect.runPromise(tried)))
}

test("a postgres URL is a store on a server; that it does not answer is said without the password", async () => {
  const failure = await failureOf(nobody)
  expect(failure.retryable).toBe(true)
  const said = [
    await failureSentence(failure, "de"),
    await failureSentence(failure, "en"),
    JSON.stringify(failureJson(failure, "")),
  ]
  expect(said[0]).toContain("Der Server antwortet nicht")
  expect(said[1]).toContain("The server does not answer")
  for (const text of said) expect(text).not.toContain("geheim")
})

test("a postgres URL with a mistake is refused without the password", async () => {
  const failure = await failureOf(`${nobody}?sslmod=require`)
  expect(await failureSentence(failure, "de")).toContain("sslmod")
  expect(await failureSentence(failure, "de")).not.toContain("geheim")
})

test("a URL of no store is refused without the password", async () => {
  await expect(backendOf("postgre://amt:geheim@server/x", "create")).rejects.toMatchObject({ _tag: "WrongUsage" })
  const shown = await backendOf("mysql://amt:geheim@server/x", "create").catch((failure) => JSON.stringify(failure))
  expect(shown).not.toContain("geheim")
  expect(withoutPassword("mysql://amt:ge@heim@server/x?password=geheim&a=b")).toBe(
    "mysql://amt:***@server/x?password=***&a=b",
  )
})

test("the password may stand in the environment, where the URL says none", () => {
  expect(withPassword("postgres://amt@server/x", "ge:heim")).toBe("postgres://amt:ge%3Aheim@server/x")
  expect(withPassword("postgres://amt:eigenes@server/x", "geheim")).toBe("postgres://amt:eigenes@server/x")
  expect(withPassword("postgres://server/x?sslmode=require", "geheim")).toBe(
    "postgres://server/x?sslmode=require&password=geheim",
  )
  expect(withPassword("postgres://amt@server/x", undefined)).toBe("postgres://amt@server/x")
})
