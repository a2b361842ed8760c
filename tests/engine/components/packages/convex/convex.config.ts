// The components that apps install most, as their documentation installs them.
import aggregate from "@convex-dev/aggregate/convex.config.js";
import migrations from "@convex-dev/migrations/convex.config.js";
import presence from "@convex-dev/presence/convex.config.js";
import rateLimiter from "@convex-dev/rate-limiter/convex.config.js";
import workpool from "@convex-dev/workpool/convex.config.js";
import { defineApp } from "convex/server";

const app = defineApp();
app.use(aggregate, { name: "scoresByPlayer" });
app.use(aggregate, { name: "hits" });
app.use(migrations);
app.use(presence);
app.use(rateLimiter);
app.use(workpool, { name: "mailPool" });
app.use(workpool, { name: "countPool" });

export default app;
