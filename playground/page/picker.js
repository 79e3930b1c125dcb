// What is offered at the caret, and what taking it does: commands, values, further options, people to mention.
// It reads and writes the line through the composer's `box`: {entry, chosen, files, list, reading(), write(), refresh()}.

import { askBot, auto } from "./autocomplete.js";
import { ATTACHMENT, chatCommands, check, matching, missing, offers, tame, unfilled, writeLine } from "./commands.js";
import { el } from "./dom.js";
import { recentCommands } from "./memory.js";
import { mentionAt } from "./mentions.js";
import { findChannel, state, userName } from "./store.js";

export const commandsHere = () => chatCommands(Boolean(findChannel(state.channel)?.direct));
const pairsOf = (read) => read.segments.filter((one) => one.option).map((one) => [one.option, one.text]);

/** Offers what fits at the caret; `read` is what the line means, or null. */
export function offer(box, read) {
  if (read) return offerOptions(box, read);
  return box.entry.value.startsWith("/") ? offerCommands(box) : offerMentions(box);
}

function offerCommands(box) {
  const found = matching(commandsHere(), box.entry.value, recentCommands());
  const recent = found.some((one) => one.recent);
  const rows = found.map((command) => ({
    label: `/${command.name}`,
    note: command.description,
    chips: command.options.map((one) => el(`span.chip-option${one.required ? ".needed" : ""}`, one.name)),
    user: state.bot.user,
    group: recent && (command.recent ? "Used last" : userName(state.bot.user)),
    command,
    take: () => takeCommand(box, command),
  }));
  box.list.show("commands", rows, rows.length ? [] : [el("span", "No command begins like this")]);
}

function offerMentions(box) {
  const { entry } = box;
  const caret = entry.selectionStart;
  const found = mentionAt(entry.value.slice(0, caret));
  if (!found) return box.list.hide();
  const take = ({ label }) =>
    box.write(`${entry.value.slice(0, found.from) + label} ${entry.value.slice(caret)}`, found.from + label.length + 1);
  const rows = found.rows.map((row) => ({ ...row, take: () => take(row) }));
  return box.list.show("mentions", rows, []);
}

function offerOptions(box, read) {
  const option = read.active?.option;
  const rows = option ? valueRows(box, read) : null;
  const heading = [
    el("strong", `/${read.command.name}`),
    option && el("strong.option-now", option.name),
    ` ${option ? `${option.description}${option.required ? "" : " (optional)"}` : read.command.description}`,
    option && problem(box, read.active, rows),
  ];
  if (rows) return box.list.show("values", rows, heading, auto.loading);
  const more = option && !read.active.text ? [] : unfilled(read);
  return box.list.show(
    "more",
    more.map((one) => ({
      label: one.name,
      tag: one.required ? "required" : "optional",
      note: one.description,
      take: () => addOption(box, read, one),
    })),
    heading,
  );
}

/** What is wrong at the caret as it stands: a value out of bounds, choices that did not come, nothing that fits. */
function problem(box, { option, text }, rows) {
  const asking = rows && option.autocomplete;
  const told = text && !rows && check(option, text, box.chosen.get(option.name)).error;
  const words =
    told ||
    (asking && auto.failed) ||
    (rows && !rows.length && !(asking && auto.loading) && text && "No options match your search");
  return words && el("span.failure", ` ${words}`);
}

/** Rows for the option at the caret, or null where its value stands or may be anything. */
function valueRows(box, read) {
  const { option, text } = read.active;
  const picked = box.chosen.get(option.name)?.text === text;
  if (picked || (text && check(option, text).listed)) return null;
  if (option.type === ATTACHMENT)
    return [{ label: "Choose a file", note: "from this computer", take: () => box.files.input.click() }];
  if (option.autocomplete) askBot(read, box.chosen, box.refresh);
  const rows = option.autocomplete
    ? auto.choices.map((one) => ({ label: one.name, value: one.value }))
    : offers(option, text);
  if (!rows) return null;
  const exact = rows.findIndex((row) =>
    [row.label, String(row.value)].some((one) => one.toLowerCase() === text.toLowerCase()),
  );
  if (exact > 0 && !box.list.touched) rows.unshift(...rows.splice(exact, 1));
  return rows.map((row) => ({ ...row, take: () => takeValue(box, box.reading() || read, option, row) }));
}

function takeCommand(box, command) {
  box.chosen.clear();
  const first = command.options.find((one) => one.required);
  box.write(writeLine(command, first ? [[first, ""]] : []).line);
}

/** Fills an option in, and goes on to the next one that must be given. */
export function takeValue(box, read, option, row) {
  const text = tame(read.command, row.label);
  box.chosen.set(option.name, { text, value: row.value });
  const pairs = pairsOf(read).map(([one, old]) => [one, one.key === option.key ? text : old]);
  if (!pairs.some(([one]) => one.key === option.key)) pairs.push([option, text]);
  const next = missing(read).find((one) => one.key !== option.key);
  if (next) pairs.push([next, ""]);
  const { line, ends } = writeLine(read.command, pairs);
  box.write(line, ends.get((next || option).name));
}

export const addOption = (box, read, option) =>
  box.write(writeLine(read.command, [...pairsOf(read), [option, ""]]).line);

/** Whether nothing can be missing once this row is taken: a command without options, or the last value needed. */
export function isAllOf(box, row) {
  if (row.command)
    return !row.command.options.length && row.command.names.includes(box.entry.value.trim().slice(1).toLowerCase());
  const read = box.reading();
  return box.list.kind === "values" && read.active.option.type !== ATTACHMENT && !missing(read).length;
}

/** Takes the last option away, then the command. */
export function stepBack(box) {
  const read = box.reading();
  if (read?.segments.some((one) => one.option && !(one.implicit && !one.text)))
    box.write(writeLine(read.command, pairsOf(read).slice(0, -1)).line);
  else box.write("");
}
