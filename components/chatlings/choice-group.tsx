// One question with a handful of answers that can be seen: native radio buttons under labels that carry the picture,
// so arrow keys, screen readers and forms work without any code of ours.
import type { ReactNode } from "react";
import classes from "./choice-group.module.css";

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly picture?: ReactNode;
}

export interface ChoiceGroupProps<Value extends string> {
  readonly legend: string;
  readonly name: string;
  readonly choices: readonly Choice<Value>[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
  readonly look: "swatch" | "chip" | "card";
}

export function ChoiceGroup<Value extends string>(props: ChoiceGroupProps<Value>) {
  const { legend, name, choices, chosen, onChoose, look } = props;
  return (
    <fieldset className={classes.group} data-look={look}>
      <legend className={classes.legend}>{legend}</legend>
      <div className={classes.choices}>
        {choices.map((choice) => (
          <label key={choice.value} className={classes.choice}>
            <input
              type="radio"
              className={classes.input}
              name={name}
              value={choice.value}
              checked={choice.value === chosen}
              onChange={() => onChoose(choice.value)}
            />
            <span className={classes.face}>
              {choice.picture}
              <span className={classes.word}>{choice.label}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
