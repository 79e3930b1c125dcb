// A list to choose from, driven by a text box that keeps the focus (ARIA's combobox pattern). It draws and marks;
// what the rows mean is the business of who shows them.

import { avatar, el, refill } from "./dom.js";

/**
 * A listbox for `field`. Rows are {label, note, tag, chips, mark, user, chosen, group}; `onPick(row)` hears of a click.
 * One that `scrolls` beside a plain text box (no combobox) can have the focus itself.
 * Answers {node, rows, marked, show(rows, marked), mark(index), move(step), row()}.
 */
export function listbox(field, { id, label, many = false, scrolls = false, onPick }) {
  const node = el("ul.listbox", {
    id,
    role: "listbox",
    "aria-label": label,
    "aria-multiselectable": many ? "true" : null,
    tabindex: scrolls ? 0 : null,
    on: { mousedown: (event) => event.preventDefault() }, // the field keeps the focus
  });
  const self = { node, rows: [], marked: -1, row: () => self.rows[self.marked] || null };

  self.show = (rows, marked = -1) => {
    self.rows = rows;
    self.marked = marked;
    const items = rows.flatMap((row, index) => {
      const heading = row.group && row.group !== rows[index - 1]?.group;
      return [heading && el("li.option-group", { role: "presentation" }, row.group), item(row, index)];
    });
    refill(node, items);
    self.mark(marked);
  };
  self.mark = (index) => {
    self.marked = index;
    const items = node.querySelectorAll("[role=option]");
    items.forEach((one, at) => {
      one.classList.toggle("marked", at === index);
      if (!many) one.setAttribute("aria-selected", String(at === index));
    });
    if (!items[index]) return field.removeAttribute("aria-activedescendant");
    field.setAttribute("aria-activedescendant", items[index].id);
    return items[index].scrollIntoView({ block: "nearest" });
  };
  self.move = (step) => {
    const count = self.rows.length;
    if (count) self.mark(self.marked < 0 ? (step > 0 ? 0 : count - 1) : (self.marked + step + count) % count);
  };

  const item = (row, index) =>
    el(
      "li.option",
      {
        id: `${id}-${index}`,
        role: "option",
        "aria-selected": String(Boolean(row.chosen)),
        on: { click: () => onPick(row) },
      },
      row.user && avatar(row.user),
      row.mark && el("span", { "aria-hidden": "true" }, row.mark),
      el("span.option-name", { dir: "auto" }, row.label),
      row.tag && el("span.option-tag", row.tag),
      row.note && el("span.option-note", { dir: "auto" }, ` ${row.note}`),
      row.chips && el("span.option-chips", { "aria-hidden": "true" }, row.chips),
    );
  return self;
}
