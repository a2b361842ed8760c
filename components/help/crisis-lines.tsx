// People to call when somebody is in danger. Plain links, so that a phone dials them.
import classes from "./help.module.css";

export function CrisisLines() {
  return (
    <>
      <p>
        A chatling cannot keep anyone safe. If you or somebody near you is in danger, or you think about ending your
        life, please talk to a person. It is free, and they are there at any hour.
      </p>
      <dl className={classes.lines}>
        {LINES.map((line) => (
          <div key={line.where}>
            <dt>{line.where}</dt>
            <dd>
              <a href={line.address}>{line.words}</a>
              {line.more}
            </dd>
          </div>
        ))}
      </dl>
      <p>
        In immediate danger, call your emergency number: <a href="tel:112">112</a> in Europe, <a href="tel:999">999</a>{" "}
        in the UK, <a href="tel:911">911</a> in the US and Canada, <a href="tel:000">000</a> in Australia.
      </p>
      <p>
        When somebody writes to a chatling about harming themselves, it stops playing and answers with these lines
        instead.
      </p>
    </>
  );
}

const LINES = [
  { where: "US and Canada", words: "988", address: "tel:988", more: ", call or text" },
  { where: "UK and Ireland", words: "116 123", address: "tel:116123", more: ", Samaritans" },
  { where: "Australia", words: "13 11 14", address: "tel:131114", more: ", Lifeline" },
  { where: "Anywhere else", words: "findahelpline.com", address: "https://findahelpline.com", more: ", by country" },
] as const;
