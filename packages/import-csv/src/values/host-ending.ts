/** Host endings: what the name of a web or mail server ends with. */

/** Whether a host may end so: in the two letters of a country, or as offices, carriers and associations have it. */
export const isHostEnding = (label: string): boolean => ofCountry.test(label) || endings.has(label.toLowerCase())

/** The last part of a host. */
export const endingOf = (host: string): string => host.slice(host.lastIndexOf(".") + 1)

const ofCountry = /^[a-z]{2}$/i

const endings = new Set(
  `academy aero agency app arpa art asia associates bayern berlin bio biz blog business cafe camp care cat center church
  city cloud club cologne com community company consulting coop country dance design dev digital earth eco edu
  education email events expert exchange family farm fit foundation fun fund fyi garden gallery gmbh gov green group
  guide guru hamburg haus health help house immo info institute int international jetzt jobs kids koeln land life link
  live love ltd management media mil mobi moda museum music name net network news ngo nrw one ong online org page
  partners photo photos pics place plus post press pro project pub reise reisen rest restaurant rocks ruhr run saarland
  sarl school schule science services shop show site social solutions space sport store studio studios style support
  surf systems team tech technology tel tips tirol today tools top tours town toys training travel university vision
  voyage web website wien wiki work works world wtf xxx xyz yoga zone`.split(/\s+/),
)
