// People, roles and channels named in a message: offered while typing '@' or '#', and turned into Discord's mentions.

import { channels, people, roles } from "./offers.js";

/** Rows of all that can be mentioned, `as` Discord writes it, the longest name first: a shorter one may be inside it. */
const mentionable = () =>
  [
    ...people().map((one) => ({ ...one, label: `@${one.label}`, as: `<@${one.value}>` })),
    ...roles().map((one) => ({ ...one, as: `<@&${one.value}>` })),
    ...channels().map((one) => ({ ...one, as: `<#${one.value}>` })),
  ].sort((a, b) => b.label.length - a.label.length);

/** The half-typed mention that ends `text` ({from, rows}), or null. */
export function mentionAt(text) {
  const found = /(?:^|\s)([@#][\p{L}\p{N}_. -]{0,30})$/u.exec(text);
  if (!found) return null;
  const asked = found[1].toLowerCase();
  const fits = ({ label }) => label.toLowerCase().startsWith(asked) && label.length > asked.length;
  const rows = mentionable().filter(fits);
  return { from: text.length - asked.length, rows: rows.sort((a, b) => a.label.localeCompare(b.label)) };
}

/** A message's text with every '@name' and '#name' that exists here as Discord writes it. */
export function withMentions(text) {
  const all = mentionable();
  const names = all.map(({ label }) => label.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
  return text.replace(new RegExp(names, "gu"), (label) => all.find((one) => one.label === label).as);
}
