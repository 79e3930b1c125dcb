// The list above the composer: commands, values, further options, people to mention.
// What the rows mean is the picker's business.

import { el, refill } from "./dom.js";
import { listbox } from "./listbox.js";

const NAMES = { commands: "Commands", values: "Values", more: "More options", mentions: "Mentions" };

/** The list of `entry`: show(kind, rows, heading, busy), move(step), hide(), row(). Rows have a take(). */
export function suggestions(entry, onTake) {
  const head = el("div.suggest-head", { role: "status" });
  const list = listbox(entry, { id: "suggestions", label: NAMES.commands, scrolls: true, onPick: onTake });
  const node = el("div.suggest", { hidden: true }, head, list.node);
  const self = { node, kind: null, rows: [], touched: false, row: list.row };

  self.show = (kind, rows, heading, busy = false) => {
    const same =
      kind === self.kind &&
      rows.length === self.rows.length &&
      rows.every((row, index) => row.label === self.rows[index].label);
    self.touched &&= same;
    const first = kind !== "more" && rows.length ? 0 : -1;
    Object.assign(self, { kind, rows });
    list.node.setAttribute("aria-label", NAMES[kind] || "Suggestions");
    list.node.setAttribute("aria-busy", String(busy));
    if (head.textContent !== heading.map((part) => part?.textContent ?? part ?? "").join("")) refill(head, heading);
    node.hidden = !rows.length && !heading.length;
    list.node.hidden = !rows.length;
    list.show(rows, same && list.marked >= 0 ? list.marked : first);
  };
  self.move = (step) => {
    self.touched = true;
    list.move(step);
  };
  self.hide = () => self.show(null, [], []);
  return self;
}
