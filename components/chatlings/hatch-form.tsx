// The second half of hatching: name, colour, nature and kind, each with an answer already given by the shuffle.
"use client";
import { ActionIcon, Text, TextInput } from "@mantine/core";
import { Dices } from "lucide-react";
import {
  COLOURS,
  type Colour,
  findSpecies,
  type HatchChoice,
  isFreeToChoose,
  SPECIES,
  type SpeciesSlug,
  TRAITS,
  type Trait,
} from "@/lib/creature";
import { NICKNAME_CHARS_MAX } from "@/lib/limits";
import { DrawnPortrait } from "./drawn-portrait";
import { type Choice, ChoiceGroup } from "./choice-group";
import classes from "./hatch.module.css";
import { PAINT } from "./portrait-paint";

export interface HatchFormProps {
  readonly choice: HatchChoice;
  /** Its real colour: another than the chosen one when somebody at home has that already. */
  readonly hatchesIn: Colour;
  /** The kinds are not shown: the egg has settled it. */
  readonly isKindFixed: boolean;
  readonly nameError: string | null;
  readonly onChange: (change: Partial<HatchChoice>) => void;
  readonly onShuffleName: () => void;
}

export function HatchForm({ choice, hatchesIn, isKindFixed, nameError, onChange, onShuffleName }: HatchFormProps) {
  return (
    <div className={classes.form}>
      <TextInput
        label="Name"
        value={choice.nickname}
        error={nameError}
        maxLength={NICKNAME_CHARS_MAX}
        autoComplete="off"
        dir="auto"
        onChange={(event) => onChange({ nickname: event.currentTarget.value })}
        rightSectionWidth={44}
        rightSection={
          <ActionIcon aria-label="Suggest another" size="lg" onClick={onShuffleName}>
            <Dices size={20} />
          </ActionIcon>
        }
      />
      <ChoiceGroup
        legend="Colour"
        name="colour"
        look="swatch"
        choices={COLOUR_CHOICES}
        chosen={choice.colour}
        onChoose={(colour) => onChange({ colour })}
      />
      <Text size="sm" c="dimmed" aria-live="polite" className={classes.colourNote}>
        {hatchesIn === choice.colour ? null : (
          <>
            A {choice.colour} {findSpecies(choice.speciesSlug)?.name} lives with you already, so this friend of it comes
            in {hatchesIn}.
          </>
        )}
      </Text>
      <ChoiceGroup
        legend="Nature"
        name="trait"
        look="chip"
        choices={TRAIT_CHOICES}
        chosen={choice.trait}
        onChoose={(trait) => onChange({ trait })}
      />
      {isKindFixed ? null : (
        <ChoiceGroup
          legend="Kind"
          name="species"
          look="card"
          choices={speciesChoices(choice)}
          chosen={choice.speciesSlug}
          onChoose={(speciesSlug) => onChange({ speciesSlug })}
        />
      )}
    </div>
  );
}

const COLOUR_CHOICES: readonly Choice<Colour>[] = COLOURS.map((colour) => ({
  value: colour,
  label: capitalised(colour),
  picture: <span className={classes.swatch} style={{ background: PAINT[colour].body }} />,
}));

const TRAIT_CHOICES: readonly Choice<Trait>[] = TRAITS.map((trait) => ({ value: trait, label: capitalised(trait) }));

/** The common kinds may be chosen; a rarer one is only there when the egg itself brought it. */
function speciesChoices(choice: HatchChoice): readonly Choice<SpeciesSlug>[] {
  const offered = SPECIES.filter((species) => isFreeToChoose(species.rarity) || species.slug === choice.speciesSlug);
  return offered.map((species) => ({
    value: species.slug,
    label: species.name,
    picture: (
      <DrawnPortrait
        seed={choice.seed}
        family={species.family}
        speciesSlug={species.slug}
        colour={choice.colour}
        mood="happy"
        size={56}
        animated={false}
        ground="bare"
      />
    ),
  }));
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
