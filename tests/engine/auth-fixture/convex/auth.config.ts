// The deployment issues its own tokens.
export default { providers: [{ domain: process.env.CONVEX_SITE_URL, applicationID: "convex" }] };
