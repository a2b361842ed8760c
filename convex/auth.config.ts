// Who issues the identities this backend believes: itself, through the sign-in library's keys.

export default {
  providers: [{ domain: process.env.CONVEX_SITE_URL, applicationID: "convex" }],
};
