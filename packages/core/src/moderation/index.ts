/**
 * What those who moderate a conference ask the network: when to meet and where, whom to invite, what is on the agenda, who
 * came, who is missing.
 *
 * @module moderation
 */
export {}
