/**
 * Collections: the columns of the view of each collection, as `path:type`.
 *
 * Written by the test beside this file from the schemas of the collections: `WRITE_VIEWS=1 vitest run` with its name.
 * What planners may not see is not among them.
 */
export const viewColumns: Readonly<Record<string, string>> = {
  providers: `
    name:text kind:text organisation:text legalForm:text recognition:json umbrella:text register.number:text
    register.court:text taxExemptions:texts externalIds:json provenance:json`,
  sites: `
    name:text address.street:text address.houseNumber:text address.postalCode:text address.city:text
    address.district:text position.lon:number position.lat:number position:point units:texts
    accessibility.stepFree:boolean accessibility.accessibleToilet:boolean accessibility.remark:text
    externalIds:json provenance:json`,
  institutions: `
    name:text nameAddition:text shortName:text types:texts externalIds:json providers:json sites:json statuses:json
    serves:texts capacity:number openingHours.zone:text openingHours.rules:json school.land:text
    school.schulform:text school.rechtsform:text school.traegernummer:text school.betriebsschluessel:text
    school.betriebsdatum:date school.foerderschwerpunkte:texts qualityLabels:json verbund:json verifications:json
    provenance:json`,
  contactPoints: `
    institution:text function:text phones:texts faxes:texts emails:texts websites:texts languages:texts
    deputyOf:text from:date to:date provenance:json`,
  offers: `
    title:text description:text language:text texts:json institution:text form:text legalBases:json
    targetGroups:json topics:texts places:json serves:texts schedule:json registration:json costs:json
    languages:texts interpretedLanguages:texts accessibility.physical:json accessibility.communication:texts
    accessibility.easyLanguage:boolean partners:json funding.public:boolean funding.programme:text
    participants:json contactPoint:text verifications:json public:boolean from:date to:date state:text
    returnedBecause:text pause.from:date pause.to:date pause.reason:text`,
  conferences: `
    name:text kind:text area:text start:date statuses:json convenors:json moderators:json purpose:text topics:texts
    procedure.invitationLeadDays:number procedure.agendaSubmissionLeadDays:number
    procedure.minMeetingsPerYear:number procedure.meetingRhythm:json procedure.membersToCallMeeting:number
    procedure.decisionMode:text procedure.votingUnit:text procedure.quorum:number
    procedure.votingRightAcquisition:json procedure.publicness:text procedure.minutesApproval:json
    procedure.subGroupsAllowed:boolean procedure.avoidSchoolHolidays:boolean
    procedure.askAfterMissedMeetings:number reportsTo.office:text reportsTo.asWritten:text fund:text`,
  memberships: `
    conference:text institution:text kind:text status:text vote:text from:date to:date`,
  meetings: `
    conference:text jointWith:texts title:text occasion:text triggers:json agenda:json poll.candidates:json
    poll.until:date state:text interval.start:text interval.end:text interval.zone:text host:json moderatedBy:text
    minutesBy:text online:text invitedOn:date invited:texts guestsInvited:json minutes.by:text
    minutes.institution:text minutes.version:number minutes.writtenOn:date minutes.items:json minutes.remarks:text
    minutes.next:text minutes.circulated:json minutes.earlier:json minutes.objections:json approvedOn:date
    approvedBy:json addenda:json reason:text successor:text`,
  agendaProposals: `
    title:text kind:text submittedBy:text expectedOutcome:text subjects:json durationMinutes:number
    recurring:boolean public:boolean conference:text submittedOn:date state:json`,
  subGroups: `
    conference:text name:text mandate:text lead:text leadFunction:text members:texts start:date end:date
    reviewOn:date reviewedOn:date reports:json`,
  resources: `
    owner:text category:text name:text site:text description:text use:json seats:number
    accessibility.stepFree:boolean accessibility.accessibleToilet:boolean accessibility.remark:text
    specialistRoom:boolean lendable:boolean keeper:text acquiredThrough:text replacementCents:number terms.fee:json
    terms.deposit:json terms.liability:text terms.insurance:text terms.purposes:texts terms.excludedPurposes:texts
    terms.supervision:json terms.subLending:boolean terms.cancellation:json terms.lateFee:json
    terms.missedHandoverFee:json terms.duties:texts availability.zone:text availability.windows:json
    availability.coreUse:json availability.outsideOpeningHours:boolean availability.blackouts:json
    availability.holidays:json availability.leadTime:json availability.atMostDaysAhead:number
    availability.shortestMinutes:number availability.longestMinutes:number availability.stepMinutes:number
    availability.bufferBeforeMinutes:number availability.bufferAfterMinutes:number availability.exchange:json
    rules:json lentTo:json approval:text checklist:texts waiting.criteria:json waiting.whenTooFewPlaces:text
    waiting.answerWithinDays:number conditions:text`,
  bookings: `
    resource:text request:text key:text borrower:text users:texts interval.start:text interval.end:text
    interval.zone:text pickUp:text bringBack:text purpose:text use:text units:number attendance:number
    group.adults:number group.minors:number group.ages:json income:boolean grant.at:text grant.by:text
    grant.terms:json grant.conditions:texts`,
  resourceRequests: `
    resource:text borrower:text users:texts time:json units:number purpose:text use:text group.adults:number
    group.minors:number group.ages:json income:boolean transport:boolean submittedAt:text continues:text state:json`,
  restrictions: `
    resource:text kind:text start:text end:text zone:text units:number reason:text state:json`,
  damageReports: `
    resource:text booking:text discoveredAt:text description:text severity:text cleared.on:date cleared.how:text`,
  funds: `
    name:text holder:text conference:text area:text rules.eligibleTypes:texts rules.deadlineDays:number
    rules.maximum:json rules.firstDecider:text rules.deciders:json rules.quotes:json rules.presentInPerson:boolean
    rules.startBeforeDecision:boolean rules.refiling:boolean rules.applicantVotes:boolean rules.proofDays:number
    budgets:json`,
  fundApplications: `
    fund:text applicant:text title:text purpose:text amount.cents:number amount.currency:text
    totalCost.cents:number totalCost.currency:text start:date end:date quotes:number measure:text refiles:text
    state:json`,
  ties: `
    from:text to:text kind:text intensity:number confirmed:boolean validity.from:date validity.to:date
    public:boolean`,
  needs: `
    area:text topics:texts targetGroups:json description:text evidence:json raisedBy:json raisedOn:date
    priority:text planning.period:text planning.field:text history:json released:boolean since:date because:text
    agreed.meeting:text agreed.agendaItem:number state:text into:text to.office:text to.institution:text
    to.asWritten:text through:json`,
  measures: `
    title:text description:text needs:texts preventive:boolean areas:texts topics:texts targetGroups:json
    responsible:text participants:texts resources:json costs:json planning.period:text planning.field:text
    success:json agreed.on:date agreed.conference:text agreed.meeting:text agreed.agendaItem:number
    reportsToCommittee:boolean start:date due:date review:date reports:json continues:text public:boolean
    state:text startedOn:date doneOn:date reviewed.on:date reviewed.effect:text reviewed.text:text stopped.on:date
    stopped.because:text`,
  participationResults: `
    method:text methodAsWritten:text on:date area:text site:text institutions:texts ages.fromMonths:number
    ages.toMonths:number participants:json statements:json public:boolean`,
  planningPeriods: `
    title:text kind:text area:text from:date to:date adoptedOn:date fields:json continues:text source:text`,
  indicatorDefinitions: `
    code:text german:text english:text unit:text numerator.german:text numerator.english:text
    denominator.german:text denominator.english:text source:text cadence:text referenceDay:text burden:text
    minimumCell:number aboutChildren:boolean`,
  indicatorValues: `
    indicator:text unit:text on:date breakdown:json source.name:text source.url:text source.licence:text
    source.retrievedOn:date comparison.unit:text comparison.value:number released:boolean state:text value:number
    counts.numerator:number counts.denominator:number because:text`,
  agreements: `
    school:text schoolBody:text carrier:text term:json scope.places:number scope.grades:json scope.topics:texts
    scope.hours:json scope.lunch:boolean scope.inHolidays:boolean scope.offers:texts staff:json rooms:json
    funding:json concept.title:text concept.on:date concept.website:text annexes:json reviewOn:date public:boolean
    state:text concludedOn:date terminated.on:date terminated.by:text terminated.noticeOn:date
    terminated.because:text`,
  spatialUnits: `
    name:text externalIds:json parents:json geometry:json centre.lon:number centre.lat:number centre:point
    from:date to:date kind:text`,
  sozialraeume: `
    name:text externalIds:json parents:json geometry:json centre.lon:number centre.lat:number centre:point
    from:date to:date kind:text composedOf:texts`,
  areaChanges: `
    kind:text on:date transfers:json sharesOf:text source:text`,
  closureCalendars: `
    name:text scope:json source.name:text source.url:text source.licence:text source.attribution:text
    source.retrievedOn:date known.from:date known.to:date kinds:texts insteadOf:text closures:json`,
  rosters: `
    conference:text lastChange:text`,
  bookingPlans: `
    resource:text lastChange:text`,
  borrowingPlans: `
    borrower:text lastChange:text`,
  publications: `
    at:text by:text format:text audience:text area:text filter:json counts:json sha256:text licence:text
    recipients:json`,
  deliveries: `
    source:text number:number at:text by:text file.name:text file.bytes:number file.sha256:text
    dialect.encoding:text dialect.delimiter:text dialect.quote:text dialect.headerLine:number columns:json key:text
    profile.id:text profile.version:json licence:text attribution:text publisher:text url:text retrievedOn:date
    records:number counts.added:number counts.changed:number counts.unchanged:number counts.spelling:number
    counts.returned:number counts.missing:number counts.rejected:number state:json`,
  calendarDeliveries: `
    source:text number:number at:text by:text file.name:text file.bytes:number file.sha256:text
    dialect.encoding:text dialect.delimiter:text dialect.quote:text dialect.headerLine:number columns:json key:text
    profile.id:text profile.version:json licence:text attribution:text publisher:text url:text retrievedOn:date
    records:number counts.added:number counts.changed:number counts.unchanged:number counts.spelling:number
    counts.returned:number counts.missing:number counts.rejected:number state:json`,
}
