import { FundApplicationId, LocalDate } from "@sozialraum/core"
import { describe, expect, it } from "vitest"
import { interrupted } from "./conference.fixture.js"
import { addValues, applyForFunds, approveApplication, checkApplication, type Network } from "./index.js"
import {
  act,
  backends,
  done,
  type OpenBackend,
  refused,
  storedValue,
  withSharing,
  withStore,
} from "./sharing.fixture.js"

const euros = (amount: number) => ({ cents: amount * 100, currency: "EUR" as const })
const deciders = [{ from: euros(500), decider: "conference" }]
const fund = {
  ...{ id: "fonds", name: "Verfügungsfonds", holder: "schule", rules: { firstDecider: "holder", deciders } },
  budgets: [{ amount: euros(600), from: "2027-01-01", to: "2028-01-01" }],
}
const application = (id: string, amount = 400) => ({
  ...{ id, fund: "fonds", applicant: "kita", title: "Spielfest", purpose: "Ein Fest für alle", start: "2027-06-01" },
  ...{ amount: euros(amount), state: { status: "draft" as const } },
})
const on = { on: "2027-04-10" }
const checking = { ...on, meetingOn: "2027-04-20" }
const approval = { on: "2027-04-20", decider: "holder", amount: euros(400) } as const
const inMeeting = { meeting: "s1", item: "geld" } as const
/** A meeting with draft minutes that say of the first application what was decided. */
const minuted = {
  ...{ id: "s1", conference: "sued", title: "Süd", state: "minutesDraft" },
  interval: { start: "2027-04-20T14:00", end: "2027-04-20T16:00", zone: "Europe/Berlin" },
  host: { at: "member", institution: "schule", site: "schule/haus" },
  agenda: [{ id: "geld", order: 1, title: "Anträge", kind: "topic" }],
  ...{ invitedOn: "2027-04-01", invited: ["schule"], attendance: [], guests: [] },
  minutes: {
    ...{ writtenOn: "2027-04-21", by: "moderation", version: 1 },
    items: [
      {
        ...{ item: "geld", status: "settled", text: "Der Antrag wird bewilligt." },
        outcomes: [
          {
            ...{ kind: "fundDecision", text: "Bewilligt", application: "a1", applicant: "kita", ...euros(500) },
            decision: { mode: "consensus", adopted: true },
          },
        ],
      },
    ],
  },
}

const withFund = (backend: OpenBackend, test: (network: Network) => Promise<void>) =>
  withSharing(backend, async (network) => {
    await done(network.addValues({ funds: [fund] }))
    await test(network)
  })

const checked = async (network: Network, id: string, amount?: number): Promise<void> => {
  await done(network.applyForFunds(application(id, amount), on))
  await done(network.checkApplication(id, checking))
}

describe.each(backends)("an application to a fund, kept with the %s backend,", (_name, backend) => {
  it("goes from filing to the closed account (R44)", () =>
    withFund(backend, async (network) => {
      await done(network.applyForFunds(application("a1"), on))
      await done(network.returnApplication("a1", { ...on, reason: "Angebot fehlt" }))
      await done(network.resubmitApplication("a1", { on: "2027-04-11" }))
      await done(network.checkApplication("a1", checking))
      await done(network.approveApplication("a1", { ...approval, conditions: ["offen für alle"] }))
      await done(network.payOut("a1", { on: "2027-05-01" }))
      await done(network.proveUse("a1", { on: "2027-07-01", spent: euros(350), report: "Gelungen." }))
      await done(network.closeApplication("a1", { on: "2027-07-02" }))
      expect(await storedValue(network, "fundApplications", "a1")).toMatchObject({
        state: { status: "closed", paidBack: euros(50) },
      })
    }))

  it("is rejected with the reason, or taken back, which frees the money (R44)", () =>
    withFund(backend, async (network) => {
      for (const id of ["a1", "a2", "a3"]) await checked(network, id)
      await done(network.rejectApplication("a1", { on: "2027-04-20", decider: "holder", reason: "Nicht im Gebiet" }))
      await done(network.approveApplication("a2", approval))
      const third = () => network.approveApplication("a3", approval)
      expect(await refused(network, third)).toMatchObject({
        ...{ _tag: "BudgetExceeded", path: ["amount"], leftCents: 20_000 },
      })
      await done(network.withdrawApplication("a2", { on: "2027-04-21" }))
      await done(third())
    }))

  it("is refused each step that is not its turn or not theirs, at its place, and nothing is written (R44)", () =>
    withFund(backend, async (network) => {
      await checked(network, "a1")
      await checked(network, "a2", 500)
      const wrong = ["WrongApplicationState", ["state"]] as const
      const cases = [
        [() => network.applyForFunds(application("a1"), on), "IdTaken", ["id"]],
        [() => network.applyForFunds({ ...application("a9"), fund: "x" }, on), "NotFound", ["fund"]],
        [() => network.applyForFunds({ ...application("a9"), applicant: "x" }, on), "NotFound", ["applicant"]],
        [() => network.applyForFunds(application("a9"), { on: "bald" }), "InvalidValue", ["on"]],
        [() => network.approveApplication("a9", approval), "NotFound", ["application"]],
        [() => network.approveApplication("a1", { ...approval, on: "bald" }), "InvalidValue", ["on"]],
        [() => network.approveApplication("a1", { ...approval, amount: euros(401) }), "GivenMoreThanAsked", ["amount"]],
        [
          () => network.approveApplication("a1", { ...approval, amount: euros(-1) }),
          "InvalidValue",
          ["state", "decision", "amount", "cents"],
        ],
        [
          () => network.approveApplication("a1", { ...approval, conditions: [""] }),
          "InvalidValue",
          ["state", "decision", "conditions", 0],
        ],
        [() => network.approveApplication("a2", approval), "OtherDecider", ["decider"]],
        [
          () => network.approveApplication("a2", { ...approval, decider: "conference" }),
          "DecisionNotMinuted",
          ["meeting"],
        ],
        [
          () => network.approveApplication("a2", { ...approval, decider: "conference", ...inMeeting }),
          "NotFound",
          ["meeting"],
        ],
        [
          () => network.rejectApplication("a1", { on: "2027-04-20", decider: "holder", reason: "" }),
          "InvalidValue",
          ["reason"],
        ],
        [() => network.decideByMinutes("a2", inMeeting), "NotFound", ["meeting"]],
        [() => network.resubmitApplication("a1", on), ...wrong],
        [() => network.checkApplication("a1", checking), ...wrong],
        [() => network.payOut("a1", on), ...wrong],
        [() => network.proveUse("a1", { ...on, spent: euros(1), report: "x" }), ...wrong],
        [() => network.closeApplication("a1", on), ...wrong],
        [() => network.returnApplication("a1", { ...on, reason: " " }), "InvalidValue", ["state", "reason"]],
      ] as const
      for (const [step, _tag, path] of cases) expect(await refused<object>(network, step)).toMatchObject({ _tag, path })
    }))

  it("is decided as the minutes say, and not where they say nothing of it (R29, R30)", () =>
    withFund(backend, async (network) => {
      await checked(network, "a1", 500)
      await checked(network, "a2", 500)
      await done(network.addValues({ meetings: [minuted] }))
      expect(await refused(network, () => network.decideByMinutes("a2", inMeeting))).toMatchObject({
        ...{ _tag: "OutcomeElsewhere", path: ["application"] },
      })
      await done(network.decideByMinutes("a1", inMeeting))
      expect(await storedValue(network, "fundApplications", "a1")).toMatchObject({
        state: { status: "approved", decision: { meeting: "s1", item: "geld", amount: euros(500) } },
      })
    }))

  it("does not get what another one got at the same moment (R44)", () =>
    withStore(backend, async (store) => {
      await store.run(addValues(act, { funds: [fund] }))
      const [a1, a2] = [FundApplicationId.parse("a1"), FundApplicationId.parse("a2")]
      const day = LocalDate.parse("2027-04-10")
      for (const id of [a1, a2]) {
        await store.run(applyForFunds(act, application(id), day))
        await store.run(checkApplication(act, id, { on: day, meetingOn: LocalDate.parse("2027-04-20") }))
      }
      const given = { ...approval, on: LocalDate.parse("2027-04-20") }
      const both = interrupted(approveApplication(act, a1, given), approveApplication(act, a2, given))
      await expect(store.run(both)).rejects.toMatchObject({ _tag: "BudgetExceeded", leftCents: 20_000 })
    }))
})
