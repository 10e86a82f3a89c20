import * as Result from "effect/Result"
import { expect, test } from "vitest"
import { addressOf } from "./address.js"
import { protectionsOf } from "./tls.js"

const read = (url: string) => Result.getOrThrow(addressOf(url))
const refusal = (url: string) => Result.getOrThrow(Result.flip(addressOf(url))).message

test("an address says server, database, user and password, with percent signs undone", () => {
  expect(read("postgres://amt:p%40ss%3Aw%2Frd@db.example:6432/sozialraum")).toMatchObject({
    hosts: [{ name: "db.example", port: 6432 }],
    user: "amt",
    password: "p@ss:w/rd",
    database: "sozialraum",
    target: "any",
  })
})

test("a password may hold signs that nobody escaped, as libpq allows it", () => {
  expect(read("postgresql://amt:a@b#c@db/x")).toMatchObject({ password: "a@b#c", hosts: [{ name: "db", port: 5432 }] })
})

test("of several servers the one that takes writes is wanted, unless the address says otherwise", () => {
  const two = read("postgres://a@one:5433,[2001:db8::1]/x")
  expect(two.hosts).toEqual([
    { name: "one", port: 5433 },
    { name: "2001:db8::1", port: 5432 },
  ])
  expect(two.target).toBe("primary")
  expect(read("postgres://a@one,two/x?target_session_attrs=any").target).toBe("any")
})

test("a socket is a folder", () => {
  expect(read("postgres:///x?host=/var/run/postgresql&port=5433").hosts).toEqual([
    { name: "/var/run/postgresql", port: 5433 },
  ])
})

test("without a word TLS is used where the server offers it; asked for, the server has to prove who it is", () => {
  expect(read("postgres://a@db/x").sslMode).toBe("prefer")
  expect(read("postgres://a@db/x?ssl=true").sslMode).toBe("verify-full")
  expect(read("postgres://a@db/x?sslrootcert=system").sslMode).toBe("verify-full")
  expect(read("postgres://a@db/x?sslmode=require").sslMode).toBe("require")
})

test("each sslmode protects as libpq says", () => {
  const ways = (parameters: string) => protectionsOf(read(`postgres://a@db/x?${parameters}`))
  expect(ways("sslmode=disable")).toEqual([false])
  expect(ways("sslmode=prefer")).toEqual([{ rejectUnauthorized: false }, false])
  expect(ways("sslmode=allow")).toEqual([false, { rejectUnauthorized: false }])
  expect(ways("sslmode=require")).toEqual([{ rejectUnauthorized: false }])
  expect(ways("sslmode=verify-full")).toEqual([{}])
  expect(ways("sslmode=verify-ca")).toEqual([{ checkServerIdentity: expect.any(Function) }])
  expect(protectionsOf(read("postgres:///x?host=/run"))).toEqual([false])
})

test("what is not understood is refused, and the refusal never repeats the password", () => {
  const wrong = [
    "mysql://amt:geheim@db/x",
    "postgres://amt:geheim@db:70000/x",
    "postgres://amt:geheim@db:x/x",
    "postgres://amt:geheim@[::1/x",
    "postgres://amt:geheim%zz@db/x",
    "postgres://amt:geheim@db/x?sslmod=require",
    "postgres://amt:geheim@db/x?sslmode=yes",
    "postgres://amt:geheim@db/x?channel_binding=require",
    "postgres://amt:geheim@db/x?target_session_attrs=leader",
    "",
  ]
  for (const url of wrong) expect(refusal(url)).not.toContain("geheim")
  expect(refusal("postgres://amt:geheim@db/x?sslmod=require")).toContain("sslmod")
})

test("a certificate that is not there is a failure, not a connection without it", () => {
  expect(() => protectionsOf(read("postgres://a@db/x?sslrootcert=/missing/root.crt"))).toThrow("ENOENT")
})
