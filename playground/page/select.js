// The select menus of messages and modals: a box that opens a list and narrows it to what is typed.

import { el, float, fresh, icon } from "./dom.js";
import { listbox } from "./listbox.js";
import { channels, fitting, people, roles } from "./offers.js";

const FEW = 10; // options up to here do not call up a phone's keyboard
const OFFERS = {
  3: (component) =>
    component.options.map((one) => ({
      value: one.value,
      label: one.label,
      note: one.description,
      chosen: one.default,
      mark: one.emoji?.name,
    })),
  5: people,
  6: () => roles(),
  7: () => [...people(), ...roles()],
  8: (component) => channels(component.channel_types),
};

/**
 * A select menu (types 3, 5, 6, 7, 8). `onChange(values)` is called when a choice is finished: at once where one value
 * is asked for, on closing where there may be several. Answers {node, field, values()}.
 */
export function selectMenu(component, { label, onChange = () => {} } = {}) {
  const defaults = (component.default_values || []).map((one) => one.id);
  const options = OFFERS[component.type](component).map((one) => ({
    ...one,
    chosen: Boolean(one.chosen) || defaults.includes(one.value),
  }));
  const most = component.max_values ?? 1;
  const hint = component.placeholder || "Make a selection";
  const id = fresh("list");
  const field = el("input.select", {
    type: "text",
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-haspopup": "listbox",
    "aria-expanded": "false",
    "aria-controls": id,
    "aria-label": label || hint,
    autocomplete: "off",
    spellcheck: "false",
    dir: "auto",
    inputmode: options.length > FEW ? null : "none",
    disabled: Boolean(component.disabled),
  });
  const list = listbox(field, { id, label: label || hint, many: most > 1, onPick: (row) => toggle(row) });
  const chosen = () => options.filter((one) => one.chosen);
  const values = () => chosen().map((one) => one.value);
  const isOpen = () => list.node.isConnected;
  let before = "";

  const paint = () => {
    const shown = chosen().map((one) => one.label);
    field.value = isOpen() ? field.value : shown.join(", ");
    field.placeholder = shown.join(", ") || hint;
  };
  const offer = () => {
    const found = fitting(options, field.value);
    const marked = field.value ? 0 : found.findIndex((one) => one.chosen);
    list.show(found, found.length ? Math.max(0, marked) : -1);
    if (!found.length) list.node.append(el("li.option.nothing", { role: "presentation" }, "No results"));
  };
  const open = () => {
    if (isOpen()) return;
    before = values().join();
    field.value = "";
    offer();
    float(field, list.node);
    list.mark(list.marked);
    field.setAttribute("aria-expanded", "true");
    paint();
  };
  const close = () => {
    if (!isOpen()) return;
    list.node.remove();
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
    paint();
    if (values().join() !== before) onChange(values());
  };
  const toggle = (row) => {
    if (!row) return;
    if (most > 1) {
      if (row.chosen || chosen().length < most) row.chosen = !row.chosen;
      list.show(list.rows, list.rows.indexOf(row));
      return paint();
    }
    const undo = row.chosen && component.min_values === 0;
    for (const one of options) one.chosen = one === row && !undo;
    return close();
  };

  field.addEventListener("click", () => (isOpen() && !field.value ? close() : open()));
  field.addEventListener("blur", close);
  field.addEventListener("input", () => {
    open();
    offer();
  });
  field.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const opens = step || event.key === "Enter" || event.key === " ";
    if (!isOpen()) {
      if (opens) event.preventDefault();
      return opens || (event.key.length === 1 && !event.ctrlKey && !event.metaKey) ? open() : undefined;
    }
    if (event.key === "Tab") return close();
    if (!step && event.key !== "Enter" && event.key !== "Escape") return undefined;
    event.preventDefault();
    event.stopPropagation(); // a modal stays open when its list closes
    if (step) return list.move(step);
    return event.key === "Enter" ? toggle(list.row()) : close();
  });
  paint();
  return { node: el("div.select-wrap", field, icon("down")), field, values };
}
