// The brain's way to the crisis rules of convex/safety, where they live now.
export { aftercareFor, crisisMessageFor, isCrisis } from "../safety/crisis";
