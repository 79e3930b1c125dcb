// A small menu beside a button: what can be done with a message or a person.

import { el, float } from "./dom.js";

/** Opens a menu of [{label, run()}] beside `anchor`; Escape, Tab and a click elsewhere close it. */
export function openMenu(anchor, label, items) {
  const close = () => {
    document.removeEventListener("pointerdown", outside);
    if (menu.contains(document.activeElement)) anchor.focus();
    menu.remove();
  };
  const outside = (event) => menu.contains(event.target) || close();
  const rows = items.map((item) => el("button.menu-item", { type: "button", role: "menuitem", on: { click: () => (close(), item.run()) } }, item.label));
  const menu = el("div.menu", { role: "menu", "aria-label": label }, rows);
  menu.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step && event.key !== "Escape" && event.key !== "Tab") return;
    event.preventDefault();
    event.stopPropagation();
    if (!step) return close();
    rows.at((rows.indexOf(document.activeElement) + step) % rows.length).focus();
  });
  float(anchor, menu);
  document.addEventListener("pointerdown", outside);
  rows[0]?.focus();
}
