// How a topic stands in the file of its category, which it need not name again.

import type { TopicText } from "../brain/talk/cast";

export type WrittenTopic = Omit<TopicText, "category">;
