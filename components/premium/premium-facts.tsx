// Free beside premium, as a table: the numbers are the ones the backend counts with.
import { FREE_QUOTA } from "@/lib/limits";
import classes from "./premium.module.css";

const ROWS = [
  ["Messages you send, with their answers", `${FREE_QUOTA.text} with each chatling`],
  ["Pictures and videos a chatling sends", `${FREE_QUOTA.media} from each chatling`],
  ["Voice notes, yours and the chatling’s", `${FREE_QUOTA.audio} with each chatling`],
] as const;

export function PremiumFacts() {
  return (
    <section className={classes.group}>
      <table className={classes.facts}>
        <caption className="visually-hidden">What is free and what premium adds</caption>
        <thead>
          <tr>
            <th scope="col">What it is for</th>
            <th scope="col">Free</th>
            <th scope="col">Premium</th>
          </tr>
        </thead>
        <tbody>
          {ROWS.map(([what, free]) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td>{free}</td>
              <td>No limit</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={classes.always}>
        Always free: hatching, reading, everything you have already, and help when you need a person.
      </p>
    </section>
  );
}
