// HTTP routes of the backend: the public keys that sessions are verified with.

import { httpRouter } from "convex/server";
import { auth } from "./auth";

const http = httpRouter();

auth.addHttpRoutes(http);

export default http;
