import { ContactPoint } from "@sozialraum/core"
import { cancellationMessage, invitationMessage, type MeetingMessage } from "@sozialraum/export-ical"
import { Conferences, ContactPoints, Institutions, Meetings, Sites } from "@sozialraum/store"
import { describe, expect, it } from "vitest"
import { done, host, interval, refused, withNetwork } from "./conference.fixture.js"
import type { Network } from "./index.js"

const mailboxes = ["schule", "kita", "amt", "agot"].map((institution) =>
  ContactPoint.parse({
    id: `post-${institution}`,
    institution,
    function: "einrichtung",
    emails: [`info@${institution}.example.org`],
  }),
)
const invited = async (network: Network) => {
  await done(network.addValues({ contactPoints: mailboxes }))
  await done(network.proposeMeeting({ id: "s1", conference: "sued", title: "Süd", state: "proposed" }))
  await done(network.scheduleMeeting({ meeting: "s1", interval, host }))
  await done(network.inviteToMeeting("s1", "2027-02-01", [{ institution: "agot" }]))
}
/** The message about the only meeting, as it stands now. */
const message = async ({ store }: Network, write: typeof invitationMessage = invitationMessage) => {
  const [conferences, institutions, sites, contactPoints, meetings] = await Promise.all([
    store.collection(Conferences, "bochum").all(),
    store.collection(Institutions, "bochum").all(),
    store.collection(Sites, "bochum").all(),
    store.collection(ContactPoints, "bochum").all(),
    store.collection(Meetings, "bochum").all(),
  ])
  const [meeting] = meetings
  if (meeting === undefined) throw new Error("no meeting")
  const content = { network: "bochum", conferences, institutions, sites, contactPoints }
  const written = write(meeting, content)
  if (written._tag !== "MeetingMessage") throw new Error(written._tag)
  return { meeting, written }
}
const reply = ({ sent }: MeetingMessage, from: string, partstat: string, ...more: ReadonlyArray<string>) =>
  [
    ...["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//A//B//DE", "METHOD:REPLY", "BEGIN:VEVENT", `UID:${sent.uid}`],
    ...[`SEQUENCE:${sent.sequence}`, `ATTENDEE;PARTSTAT=${partstat}:mailto:info@${from}.example.org`, ...more],
    ...["END:VEVENT", "END:VCALENDAR", ""],
  ].join("\r\n")
const said = ({ value }: Awaited<ReturnType<typeof message>>["meeting"]) =>
  "answers" in value ? value.answers.map(({ institution, answer }) => [institution, answer]) : []

describe("the reply to an invitation that was sent", () => {
  it("becomes the answer of the institution, of a guest too; again it changes nothing (R24)", () =>
    withNetwork(async (network) => {
      await invited(network)
      const { written } = await message(network)
      expect(written.sent.attendees.map(({ institution }) => institution)).toEqual(["amt", "kita", "schule", "agot"])
      await done(network.keepInvitation(written.sent))
      const file = reply(written, "kita", "ACCEPTED", "DTSTAMP:20261230T081500Z", "COMMENT:Wir kommen zu zweit")
      const taken = await done(network.takeReply(file))
      expect(taken).toMatchObject({ committed: true, reply: { comment: "Wir kommen zu zweit" } })
      await done(network.takeReply(reply(written, "agot", "DECLINED")))
      const { meeting } = await message(network)
      expect(said(meeting)).toEqual([
        ["kita", "accepted"],
        ["agot", "declined"],
      ])
      expect(JSON.stringify(meeting.value)).not.toContain("zweit")
      expect((await done(network.takeReply(file))).committed).toBe(false)
      expect((await message(network)).meeting.revision).toBe(meeting.revision)
    }))

  it("is good for the first message still, after a second one about the same time was sent (R24)", () =>
    withNetwork(async (network) => {
      await invited(network)
      const first = (await message(network)).written
      await done(network.keepInvitation(first.sent))
      await done(network.takeReply(reply(first, "kita", "TENTATIVE")))
      const second = (await message(network)).written
      expect(second.sent.sequence).toBeGreaterThan(first.sent.sequence)
      const kept = await done(network.keepInvitation(second.sent))
      expect([kept.sequence, kept.attendees.length]).toEqual([first.sent.sequence, 4])
      expect((await done(network.takeReply(reply(first, "schule", "ACCEPTED")))).committed).toBe(true)
    }))

  it("is about another time once the meeting was moved, whether or not that was told yet (R24)", () =>
    withNetwork(async (network) => {
      await invited(network)
      const first = (await message(network)).written
      await done(network.keepInvitation(first.sent))
      const later = { ...interval, start: "2027-03-17T14:00", end: "2027-03-17T16:00" }
      await done(network.rescheduleMeeting("s1", { interval: later }))
      expect((await refused(network.takeReply(reply(first, "kita", "ACCEPTED"))))._tag).toBe("WrongState")
      await done(network.inviteToMeeting("s1", "2027-02-02"))
      expect((await refused(network.takeReply(reply(first, "kita", "ACCEPTED"))))._tag).toBe("StaleSequence")
      const second = (await message(network)).written
      await done(network.keepInvitation(second.sent))
      expect((await refused(network.takeReply(reply(first, "kita", "ACCEPTED"))))._tag).toBe("StaleSequence")
      expect((await done(network.takeReply(reply(second, "kita", "ACCEPTED")))).committed).toBe(true)
    }))

  it("is refused where nothing was sent, from others, and after the meeting was called off (R24, P5)", () =>
    withNetwork(async (network) => {
      await invited(network)
      const { written } = await message(network)
      const kita = reply(written, "kita", "ACCEPTED")
      expect((await refused(network.takeReply(kita)))._tag).toBe("UnknownUid")
      expect((await refused(network.takeReply("Liebe Kolleginnen")))._tag).toBe("ReplyUnreadable")
      await done(network.keepInvitation(written.sent))
      expect((await refused(network.takeReply(reply(written, "hort", "ACCEPTED"))))._tag).toBe("AttendeeNotInvited")
      await done(network.cancelMeeting("s1", "Sturm"))
      expect((await message(network, cancellationMessage)).written.method).toBe("CANCEL")
      expect((await refused(network.takeReply(kita)))._tag).toBe("WrongState")
      expect((await refused(network.keepInvitation(written.sent)))._tag).toBe("WrongState")
    }))
})
