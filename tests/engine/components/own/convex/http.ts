// Routes of the app beside those of the component it mounts.
import { httpRouter } from "convex/server";
import { httpAction } from "./_generated/server";

const http = httpRouter();
const answer = (text: string) => httpAction(async () => new Response(text));

http.route({ path: "/hello", method: "GET", handler: answer("hello from the app") });
http.route({ path: "/notes/any/exact", method: "GET", handler: answer("exact path of the app") });
http.route({ pathPrefix: "/notes/any/long/", method: "GET", handler: answer("longer prefix of the app") });
http.route({ pathPrefix: "/", method: "GET", handler: answer("shorter prefix of the app") });

export default http;
