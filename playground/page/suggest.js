// The list above the composer: commands, values, further options, people to mention. It only draws and marks;
// what the rows mean is the composer's business.

import { el, refill } from "./dom.js";

const NAMES = { commands: "Commands", values: "Values", more: "More options", mentions: "Mentions" };

/** The list as an object: show(kind, rows), move(step), hide(). Rows are {label, note, tag, take()}. */
export function suggestions(entry, onTake) {
  const head = el("div.suggest-head", { role: "status" });
  const list = el("ul.listbox.plain", {
    id: "suggestions",
    role: "listbox",
    "aria-label": NAMES.commands,
    hidden: true,
  });
  const node = el("div.suggest", { hidden: true }, head, list);
  const self = { node, kind: null, rows: [], marked: -1, touched: false };

  self.show = (kind, rows, heading, busy = false) => {
    const same =
      kind === self.kind &&
      rows.length === self.rows.length &&
      rows.every((row, index) => row.label === self.rows[index].label);
    if (!same) self.marked = -1;
    if (!same || !self.touched) self.touched = false;
    if (self.marked < 0 && kind !== "more" && rows.length) self.marked = 0;
    Object.assign(self, { kind, rows });
    list.setAttribute("aria-label", NAMES[kind] || "Suggestions");
    list.setAttribute("aria-busy", String(busy));
    if (head.textContent !== heading.map((part) => part?.textContent ?? part ?? "").join("")) refill(head, heading);
    node.hidden = !rows.length && !heading.length;
    list.hidden = !rows.length;
    draw();
  };
  self.mark = (index) => {
    self.marked = index;
    draw();
  };
  self.move = (step) => {
    const count = self.rows.length;
    self.touched = true;
    self.mark(self.marked < 0 ? (step > 0 ? 0 : count - 1) : (self.marked + step + count) % count);
  };
  self.hide = () => self.show(null, [], []);
  self.row = () => self.rows[self.marked] || null;

  function draw() {
    const items = self.rows.map((row, index) => {
      const props = {
        id: `suggestion-${index}`,
        role: "option",
        "aria-selected": String(index === self.marked),
        on: { mousedown: (event) => event.preventDefault(), click: () => onTake(row) },
      };
      const parts = [
        el("span.option-name", { dir: "auto" }, row.label),
        row.tag && el("span.option-tag", row.tag),
        row.note && el("span.option-note", { dir: "auto" }, ` ${row.note}`),
      ];
      return el(`li.option${index === self.marked ? ".marked" : ""}`, props, parts);
    });
    refill(list, items);
    if (self.marked >= 0 && items.length) {
      entry.setAttribute("aria-activedescendant", items[self.marked].id);
      items[self.marked].scrollIntoView({ block: "nearest" });
    } else entry.removeAttribute("aria-activedescendant");
  }
  return self;
}
