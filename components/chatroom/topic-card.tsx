// What a talk is about, as the card on top of the stage.
import type { TalkView } from "@/convex/model/chatroomViews";
import classes from "./talk-stage.module.css";
import { categoryInWords } from "./talk-words";

export function TopicCard({ talk, id, order = 3 }: { talk: TalkView; id: string; order?: 1 | 3 }) {
  const Heading = order === 1 ? "h1" : "h3";
  return (
    <header className={classes.topic}>
      <p className={classes.category}>{categoryInWords(talk.category)}</p>
      <Heading className={classes.statement} id={id}>
        {talk.statement}
      </Heading>
    </header>
  );
}
