// People to call when somebody is in danger, and what a chatling does when it is told. Plain links, so that a phone dials them.
import { EMERGENCY_NUMBERS, HELP_LINES, HELP_LINES_ELSEWHERE, type HelpLine } from "@/lib/help-lines";
import classes from "./help.module.css";

export function CrisisLines() {
  return (
    <>
      <p>
        A chatling cannot keep anyone safe. If you or somebody near you is in danger, or you think about ending your
        life, please talk to a person. Most of these lines are free and open at any hour.
      </p>
      <dl className={classes.lines}>
        {HELP_LINES.map((line) => (
          <Line key={line.country} line={line} />
        ))}
        <div>
          <dt>Anywhere else</dt>
          <dd>
            <a href={HELP_LINES_ELSEWHERE.address}>{HELP_LINES_ELSEWHERE.name}</a>, by country
          </dd>
        </div>
      </dl>
      <p>
        In immediate danger, call your emergency number:{" "}
        {EMERGENCY_NUMBERS.map(({ where, number }, index) => (
          <span key={number}>
            {index === 0 ? "" : ", "}
            <a href={`tel:${number}`}>{number}</a> in {where}
          </span>
        ))}
        .
      </p>
    </>
  );
}

function Line({ line }: { line: HelpLine }) {
  return (
    <div>
      <dt>{line.country}</dt>
      <dd>
        <a href={`tel:${line.dial}`}>{line.number}</a>, {line.name} <small>({line.source})</small>
      </dd>
    </div>
  );
}
