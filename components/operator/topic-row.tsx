// One topic: as a line on a shelf, or as a draft with everything that would be said.
import { Button } from "@mantine/core";
import type { DeskTopic } from "@/convex/model/operatorViews";
import classes from "./operator.module.css";
import { seasonWords, sourceWords } from "./topic-words";

export function TopicRow({ topic, onRetire }: { topic: DeskTopic; onRetire: () => void }) {
  return (
    <li className={classes.topic}>
      <div>
        <p className={classes.words}>{topic.statement}</p>
        <TopicFacts topic={topic} />
      </div>
      <Button variant="default" size="sm" mih="2.75rem" onClick={onRetire} aria-label={`Take out: ${topic.statement}`}>
        Take out
      </Button>
    </li>
  );
}

export interface DraftCardProps {
  readonly draft: DeskTopic;
  readonly onApprove: () => void;
  readonly onRefuse: () => void;
}

const SIDES = [
  { stance: "agree", title: "For it" },
  { stance: "disagree", title: "Against it" },
  { stance: "neutral", title: "Beside it" },
] as const;

export function DraftCard({ draft, onApprove, onRefuse }: DraftCardProps) {
  const { statement, claims } = draft;
  return (
    <article className={classes.card} aria-label={statement}>
      <h3 className={classes.draftTitle}>{statement}</h3>
      <TopicFacts topic={draft} />
      {claims === null
        ? null
        : SIDES.map(({ stance, title }) => (
            <section key={stance}>
              <h4 className={classes.sideTitle}>{title}</h4>
              <ul className={classes.claims}>
                {claims[stance].map((claim) => (
                  <li key={claim}>{claim}</li>
                ))}
              </ul>
            </section>
          ))}
      <div className={classes.row}>
        <Button onClick={onApprove} aria-label={`Approve: ${statement}`}>
          Approve
        </Button>
        <Button variant="default" onClick={onRefuse} aria-label={`Refuse: ${statement}`}>
          Refuse
        </Button>
      </div>
    </article>
  );
}

function TopicFacts({ topic: { category, season, source } }: { topic: DeskTopic }) {
  return (
    <p className={classes.soft}>
      <span className={classes.chip}>{category}</span>
      {season === null ? null : <span className={classes.chip}>{seasonWords(season)}</span>}
      {source === "curated" ? null : <span>{sourceWords(source)}</span>}
    </p>
  );
}
