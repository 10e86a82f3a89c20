/**
 * What is there for children, young people and families.
 *
 * @module offer
 */
export { AgeRange, fitsAge, Offer, OfferCost, OfferForm, OfferId, OfferPlace } from "./offer.js"
