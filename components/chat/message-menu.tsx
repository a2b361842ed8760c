// What can be done with one line: the one menu of a chat, opened beside whichever line asks for it.
"use client";
import { Menu } from "@mantine/core";
import { Copy, Pencil, RefreshCw, Reply, Trash2 } from "lucide-react";
import type { KeyboardEvent } from "react";
import { AnchoredAt } from "@/components/ui/anchored-at";
import type { MessageView } from "@/convex/model/views";
import { REACTIONS, type ReactionKind } from "@/lib/reactions";
import classes from "./message-menu.module.css";
import { REACTION_LOOKS } from "./reaction-icons";

export interface OpenMenu {
  readonly message: MessageView;
  readonly at: HTMLElement;
  /** Another answer can be asked for; `price` is said under it. */
  readonly regenerate: { readonly price: string } | null;
}

export interface MenuChoices {
  readonly react: (message: MessageView, kind: ReactionKind, on: boolean) => void;
  readonly reply: (message: MessageView) => void;
  readonly copy: (message: MessageView) => void;
  readonly edit: (message: MessageView) => void;
  readonly regenerate: (message: MessageView) => void;
  readonly remove: (message: MessageView) => void;
}

export interface MessageMenuProps {
  readonly menu: OpenMenu;
  readonly choices: MenuChoices;
  readonly onClose: () => void;
}

export function MessageMenu({ menu, choices, onClose }: MessageMenuProps) {
  const { message, at, regenerate } = menu;
  const isMine = message.author.kind === "user" && message.author.mine;
  return (
    <Menu
      key={message.messageId}
      opened
      onClose={onClose}
      position="bottom-start"
      shadow="md"
      radius="lg"
      width={288}
      // Inside the page's main part, where a screen reader looks for it, and with nothing in it but its items.
      withinPortal={false}
      withInitialFocusPlaceholder={false}
      // It stands at an element of a row that it does not own; the focus goes back there by hand.
      returnFocus={false}
      onExitTransitionEnd={onClose}
      classNames={{ item: classes.item ?? "", dropdown: classes.dropdown ?? "" }}
    >
      <Menu.Target>
        <AnchoredAt element={at} />
      </Menu.Target>
      <Menu.Dropdown aria-label="What to do with this line">
        <ReactionBar message={message} onReact={choices.react} />
        <Menu.Divider />
        <Menu.Item leftSection={<Reply size={18} aria-hidden />} onClick={() => choices.reply(message)}>
          Reply
        </Menu.Item>
        {message.text === "" ? null : (
          <Menu.Item leftSection={<Copy size={18} aria-hidden />} onClick={() => choices.copy(message)}>
            Copy
          </Menu.Item>
        )}
        {isMine ? (
          <Menu.Item leftSection={<Pencil size={18} aria-hidden />} onClick={() => choices.edit(message)}>
            {message.kind === "text" ? "Edit" : "Edit caption"}
          </Menu.Item>
        ) : null}
        {regenerate === null ? null : (
          <Menu.Item leftSection={<RefreshCw size={18} aria-hidden />} onClick={() => choices.regenerate(message)}>
            Another answer
            {regenerate.price === "" ? null : <span className={classes.price}>{regenerate.price}</span>}
          </Menu.Item>
        )}
        <Menu.Item
          className={classes.danger ?? ""}
          leftSection={<Trash2 size={18} aria-hidden />}
          onClick={() => choices.remove(message)}
        >
          Delete
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** A row of its own: left and right lead along it, up and down through the whole menu. */
function ReactionBar({ message, onReact }: { message: MessageView; onReact: MenuChoices["react"] }) {
  return (
    <fieldset className={classes.reactions} aria-label="React">
      {REACTIONS.map((kind) => {
        const { icon: Icon, name } = REACTION_LOOKS[kind];
        const isOn = message.reactions.some((reaction) => reaction.kind === kind && reaction.mine);
        return (
          <Menu.CheckboxItem
            key={kind}
            className={classes.reaction ?? ""}
            checked={isOn}
            checkIcon={<></>}
            aria-label={name}
            title={name}
            closeMenuOnClick
            onChange={() => onReact(message, kind, !isOn)}
            onKeyDown={alongTheRow}
          >
            <Icon size={20} aria-hidden />
          </Menu.CheckboxItem>
        );
      })}
    </fieldset>
  );
}

function alongTheRow(event: KeyboardEvent<HTMLElement>): void {
  const step =
    event.key === "ArrowRight" ? "nextElementSibling" : event.key === "ArrowLeft" ? "previousElementSibling" : null;
  if (step === null) return;
  const next = event.currentTarget[step];
  if (next instanceof HTMLElement) next.focus();
  event.preventDefault();
}
