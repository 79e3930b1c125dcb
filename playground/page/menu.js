// A small menu beside a button: what can be done with a message or a person.

import { el, float } from "./dom.js";

/**
 * Opens a menu of [{label, note, mark, group, chosen, run()}] beside `anchor`, or at `point`; Escape, Tab and a click
 * elsewhere close it. Items of one `group` stand under its name.
 */
export function openMenu(anchor, label, items, point = null) {
  document.querySelector(".menu")?.remove();
  const close = () => {
    document.removeEventListener("pointerdown", outside);
    if (menu.contains(document.activeElement)) (anchor.isConnected ? anchor : document.getElementById("entry")).focus();
    menu.remove();
  };
  const outside = (event) => menu.contains(event.target) || close();
  const rows = items.map((item) => itemNode(item, close));
  const grouped = rows.map((row, index) => {
    const { group } = items[index];
    const begins = group && group !== items[index - 1]?.group;
    return [begins && el("div.menu-group", { role: "presentation" }, group), row];
  });
  const menu = el("div.menu", { role: "menu", "aria-label": label }, grouped);
  menu.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step && event.key !== "Escape" && event.key !== "Tab") return;
    event.preventDefault();
    event.stopPropagation();
    if (!step) return close();
    rows.at((rows.indexOf(document.activeElement) + step) % rows.length).focus();
  });
  float(anchor, menu, point);
  document.addEventListener("pointerdown", outside);
  rows[
    Math.max(
      0,
      items.findIndex((item) => item.chosen),
    )
  ]?.focus();
}

function itemNode({ label, note, mark, chosen, run }, close) {
  const isChoice = chosen !== undefined; // one of several, of which one holds
  const pick = () => {
    close();
    run();
  };
  const props = {
    type: "button",
    role: isChoice ? "menuitemradio" : "menuitem",
    "aria-checked": isChoice ? String(chosen) : null,
    on: { click: pick },
  };
  return el(
    "button.menu-item",
    props,
    mark,
    el("span.menu-text", el("span", { dir: "auto" }, label), note && el("span.small", { dir: "auto" }, note)),
  );
}
