// The select menus of messages and modals: a button that opens a list, by keyboard, mouse or touch.

import { el, float, fresh, icon, refill } from "./dom.js";
import { channelTitle, state, textChannels, userName } from "./store.js";

const USERS = [5, 7];
const ROLES = [6, 7];

/** What a select (types 3, 5, 6, 7, 8) offers: [{value, label, note, chosen}]. */
function offered(component) {
  if (component.type === 3) {
    return component.options.map((one) => ({
      value: one.value,
      label: one.label,
      note: one.description,
      chosen: one.default,
      mark: one.emoji?.name,
    }));
  }
  const list = [];
  if (USERS.includes(component.type))
    list.push(
      ...state.guild.members.map((member) => ({
        value: member.user.id,
        label: userName(member.user),
        note: member.user.bot ? "App" : "",
      })),
    );
  if (ROLES.includes(component.type))
    list.push(
      ...state.guild.roles
        .filter((role) => role.id !== state.guild.id)
        .map((role) => ({ value: role.id, label: `@${role.name}` })),
    );
  if (component.type === 8) {
    const kinds = component.channel_types || [];
    list.push(
      ...textChannels()
        .filter((one) => !kinds.length || kinds.includes(one.type))
        .map((one) => ({ value: one.id, label: channelTitle(one) })),
    );
  }
  const defaults = (component.default_values || []).map((one) => one.id);
  return list.map((one) => ({ ...one, chosen: defaults.includes(one.value) }));
}

/**
 * A select menu. `onChange(values)` is called when a choice is finished: at once where one value is asked for, on
 * closing where there may be several. Answers {node, values()}.
 */
export function selectMenu(component, { label, onChange = () => {}, disabled = component.disabled } = {}) {
  const options = offered(component);
  const most = component.max_values ?? 1;
  const shown = el("span.select-shown");
  const name = label || component.placeholder || "Make a selection";
  const listId = fresh("list");
  const button = el(
    "button.select",
    {
      type: "button",
      role: "combobox",
      "aria-haspopup": "listbox",
      "aria-expanded": "false",
      "aria-controls": listId,
      "aria-label": name,
      disabled: Boolean(disabled),
    },
    shown,
    icon("down"),
  );
  const list = el("ul.listbox", {
    id: listId,
    role: "listbox",
    "aria-label": name,
    "aria-multiselectable": most > 1 ? "true" : null,
  });
  const menu = {
    options,
    most,
    button,
    list,
    marked: 0,
    before: "",
    onChange,
    shown,
    placeholder: component.placeholder || "Make a selection",
  };
  button.addEventListener("click", () => (isOpen(menu) ? close(menu) : open(menu)));
  button.addEventListener("keydown", (event) => onKey(menu, event));
  button.addEventListener("blur", () => close(menu));
  paint(menu);
  return { node: el("div.select-wrap", button), values: () => values(menu), button };
}

const isOpen = (menu) => menu.list.isConnected;
const values = (menu) => menu.options.filter((one) => one.chosen).map((one) => one.value);

function open(menu) {
  menu.before = values(menu).join();
  menu.marked = Math.max(
    0,
    menu.options.findIndex((one) => one.chosen),
  );
  float(menu.button, menu.list);
  menu.button.setAttribute("aria-expanded", "true");
  paint(menu);
}

function close(menu) {
  if (!isOpen(menu)) return;
  menu.list.remove();
  menu.button.setAttribute("aria-expanded", "false");
  menu.button.removeAttribute("aria-activedescendant");
  if (values(menu).join() !== menu.before) menu.onChange(values(menu));
}

function toggle(menu, index) {
  const option = menu.options[index];
  if (!option) return;
  if (menu.most > 1) {
    if (option.chosen || values(menu).length < menu.most) option.chosen = !option.chosen;
    return paint(menu);
  }
  for (const one of menu.options) one.chosen = one === option;
  paint(menu);
  return close(menu);
}

function paint(menu) {
  const chosen = menu.options.filter((one) => one.chosen);
  refill(menu.shown, chosen.map((one) => one.label).join(", ") || menu.placeholder);
  menu.shown.classList.toggle("empty", !chosen.length);
  const rows = menu.options.map((one, index) => {
    const id = `${menu.list.id}-${index}`;
    const props = {
      id,
      role: "option",
      "aria-selected": String(Boolean(one.chosen)),
      on: { mousedown: (event) => event.preventDefault(), click: () => toggle(menu, index) },
    };
    return el(
      `li.option${index === menu.marked ? ".marked" : ""}`,
      props,
      one.mark,
      el("span.option-name", one.label),
      one.note && el("span.option-note", one.note),
    );
  });
  refill(menu.list, rows.length ? rows : el("li.option.nothing", "Nothing to choose from"));
  if (!isOpen(menu) || !rows.length) return;
  menu.button.setAttribute("aria-activedescendant", rows[menu.marked].id);
  rows[menu.marked].scrollIntoView({ block: "nearest" });
}

function onKey(menu, event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!isOpen(menu)) {
    if (step) event.preventDefault();
    return step ? open(menu) : undefined;
  }
  if (event.key === "Tab") return close(menu);
  if (step) menu.marked = (menu.marked + step + menu.options.length) % menu.options.length;
  else if (event.key === "Home") menu.marked = 0;
  else if (event.key === "End") menu.marked = menu.options.length - 1;
  else if (event.key.length === 1 && event.key !== " ") menu.marked = startingWith(menu, event.key);
  else if (!["Enter", " ", "Escape"].includes(event.key)) return undefined;
  event.preventDefault();
  event.stopPropagation();
  if (event.key === "Escape") return close(menu);
  return event.key === "Enter" || event.key === " " ? toggle(menu, menu.marked) : paint(menu);
}

function startingWith(menu, letter) {
  const { options, marked } = menu;
  const order = options.map((_, index) => (marked + 1 + index) % options.length);
  return (
    order.find((index) => options[index].label.replace(/^[@#]/, "").toLowerCase().startsWith(letter.toLowerCase())) ??
    marked
  );
}
