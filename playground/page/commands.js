// What a typed line means: which command, which options with which values, and what could still be added.
// Rules only; it knows nothing of the DOM or the line to the server.

import { channels, fitting, people, roles } from "./offers.js";
import { localized, state } from "./store.js";

const SUB = 1;
const GROUP = 2;
export const ATTACHMENT = 11;
const NEEDED = "This option is required. Give a value";
const DIRECT_MESSAGES = 1; // Discord's interaction context 'direct messages with the bot'

/**
 * The commands offered in a channel, flat: {id, path, name: 'letter sign', names, description, options}. What is shown is
 * in the person's language where Discord was given it; `names` are all that may be typed, and an option's `key` its own.
 */
export function chatCommands(inDirect) {
  const usable = state.commands.filter(
    (one) => (one.type ?? 1) === 1 && (!inDirect || !one.contexts || one.contexts.includes(DIRECT_MESSAGES)),
  );
  return usable.flatMap((root) => leaves(root, root, [], [])).sort((a, b) => a.name.localeCompare(b.name));
}

/** Context-menu commands: type 2 for users, 3 for messages. */
export const contextCommands = (type) => state.commands.filter((one) => one.type === type);

function leaves(root, node, path, names) {
  const below = (node.options || []).filter((one) => one.type === SUB || one.type === GROUP);
  if (below.length)
    return below.flatMap((one) => leaves(root, one, [...path, one.name], [...names, localized(node, "name")]));
  const name = [...names, localized(node, "name")].join(" ");
  const plain = [root.name, ...path].join(" ");
  const options = (node.options || []).map((one) => ({
    ...one,
    key: one.name,
    name: localized(one, "name"),
    description: localized(one, "description"),
  }));
  return [{ id: root.id, path, name, names: [name, plain], description: localized(node, "description"), options }];
}

/** Commands that fit a half-typed '/...' line, best first; before anything is typed, those used last (`recent` names). */
export function matching(commands, line, recent = []) {
  const asked = line.slice(1).toLowerCase().trim().replace(/\s+/g, " ");
  const words = asked.split(" ");
  if (!asked) {
    const used = recent.map((name) => commands.find((one) => one.name === name)).filter(Boolean);
    return [...used.map((one) => ({ ...one, recent: true })), ...commands.filter((one) => !used.includes(one))];
  }
  const rank = (one) => {
    if (one.names.includes(asked)) return 0;
    if (one.names.some((name) => name.startsWith(asked))) return 1;
    if (words.every((word) => ` ${one.name}`.includes(` ${word}`))) return 2;
    return asked.length > 2 && words.every((word) => `${one.name} ${one.description}`.toLowerCase().includes(word))
      ? 3
      : 9;
  };
  return commands
    .map((one) => [rank(one), one])
    .filter(([place]) => place < 9)
    .sort(([a], [b]) => a - b)
    .map(([, one]) => one);
}

/**
 * Reads a line as a command, or answers null while its name is not finished.
 * {command, segments: [{option, start, end, text}], active}: the values typed, in order, and the one the caret is in.
 * Words before any 'name:' belong to the first option, so that '/treaty search surveillance' works.
 */
export function readLine(commands, line, caret = line.length) {
  const lower = line.toLowerCase();
  const fits = commands.flatMap((command) =>
    command.names
      .filter((name) => lower.startsWith(`/${name.toLowerCase()}`) && /\s/.test(line[name.length + 1] || ""))
      .map((name) => ({ command, from: name.length + 1 })),
  );
  if (!fits.length) return null;
  const { command, from } = fits.sort((a, b) => b.from - a.from)[0];
  const segments = segmentsOf(command, line, from);
  const active = segments.find((one) => caret >= one.start && caret <= one.end) || null;
  return { command, from, segments, active };
}

const namesOf = (command) => command.options.flatMap((one) => [one.name, one.key]);

function segmentsOf(command, line, from) {
  const segments = [];
  const names = namesOf(command)
    .map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join("|");
  const close = (end) => segments.length && (segments.at(-1).end = end);
  if (names) {
    for (const found of line.slice(from).matchAll(new RegExp(`\\s(${names}):`, "gi"))) {
      const option = command.options.find((one) => [one.name, one.key].includes(found[1].toLowerCase()));
      if (segments.some((one) => one.option === option)) continue;
      const at = from + found.index;
      if (!segments.length) addLeading(segments, command, line, from, at, option);
      close(at);
      segments.push({ option, from: at + 1, start: at + found[0].length, end: line.length });
    }
  }
  if (!segments.length) addLeading(segments, command, line, from, line.length, null);
  return segments.map((one) => ({ ...one, text: valueText(one.option, line.slice(one.start, one.end)) }));
}

function addLeading(segments, command, line, from, end, next) {
  const option = command.options.find((one) => one.required) || command.options[0] || null;
  const typed = line.slice(from, end).trim() !== "";
  if (typed || (next === null && option?.required))
    segments.push({ option: option === next ? null : option, from: from + 1, start: from + 1, end, implicit: true });
}

/** The value in a segment; 'words: words: x', typed after the name was filled in, is still x. */
function valueText(option, raw) {
  const text = raw.trim();
  const twice = option && text.toLowerCase().startsWith(`${option.name}:`);
  return twice ? text.slice(option.name.length + 1).trim() : text;
}

/** A line for a command and [[option, text]], and where each value ends. */
export function writeLine(command, pairs) {
  let line = `/${command.name}`;
  const ends = new Map();
  for (const [option, text] of pairs) {
    line += ` ${option.name}:${text}`;
    ends.set(option.name, line.length);
  }
  return { line: pairs.length ? line : `${line} `, ends };
}

/** A text fit to stand in a line: no line breaks, and nothing in it that reads like the name of an option. */
export function tame(command, text) {
  const names = namesOf(command);
  return text
    .replace(/\s+/g, " ")
    .replace(/([^\s:]+):/g, (whole, name) => (names.includes(name.toLowerCase()) ? `${name}∶` : whole));
}

export const unfilled = (read) =>
  read.command.options.filter((option) => !read.segments.some((one) => one.option === option));
export const missing = (read) => unfilled(read).filter((option) => option.required);

/** What can be offered for an option without asking the bot: [{label, note, value}]; null where anything may be typed. */
export function offers(option, text) {
  const all = everyOffer(option);
  return all && fitting(all, text);
}

const users = () => people().map((one) => ({ ...one, label: `@${one.label}` }));
const OFFERS = {
  5: () => [
    { label: "True", value: true },
    { label: "False", value: false },
  ],
  6: users,
  7: (option) => channels(option.channel_types),
  8: () => roles({ everyone: true }),
  9: () => [...users(), ...roles({ everyone: true })],
};

function everyOffer(option) {
  if (option.choices?.length) return option.choices.map((one) => ({ label: localized(one, "name"), value: one.value }));
  return OFFERS[option.type]?.(option) || null;
}

/** Checks a typed value: {value} or {error}. `chosen` ({text, value}) is what was picked from a list, if anything was. */
export function check(option, text, chosen) {
  if (!option) return { error: "Say which option this belongs to, as in 'name: value'" };
  if (chosen && chosen.text === text) return { value: chosen.value };
  if (!text) return { error: NEEDED };
  if (option.type === ATTACHMENT) return { error: "Choose a file" };
  const list = everyOffer(option);
  if (list) return checkListed(option, list, text.toLowerCase());
  return option.type === 3 ? checkText(option, text) : checkNumber(option, text);
}

function checkListed(option, list, asked) {
  const bare = (one) => one.label.toLowerCase().replace(/^[@#]/, "");
  const also = option.type === 5 ? { yes: "true", no: "false" }[asked] : null;
  const found = list.find(
    (one) =>
      bare(one) === (also || asked.replace(/^[@#]/, "")) ||
      String(one.value).toLowerCase() === asked.replace(/^<[@#!&]+|>$/g, ""),
  );
  return found ? { value: found.value, listed: true } : { error: "Choose one from the list" };
}

function checkText(option, text) {
  if (option.min_length && text.length < option.min_length)
    return { error: `At least ${option.min_length} characters (${text.length} now)` };
  const most = option.max_length ?? 6000;
  return text.length > most ? { error: `At most ${most} characters (${text.length} now)` } : { value: text };
}

function checkNumber(option, text) {
  const number = Number(text.replace(",", "."));
  if (option.type === 4 && !/^[-+]?\d{1,16}$/.test(text)) return { error: "Give a whole number" };
  if (!Number.isFinite(number)) return { error: "Give a number" };
  if (option.min_value !== undefined && number < option.min_value)
    return { error: `Must be ${option.min_value} or more` };
  if (option.max_value !== undefined && number > option.max_value)
    return { error: `Must be ${option.max_value} or less` };
  return { value: number };
}

/** All values of a line: {options} to send, or {error, at}: what to say, and where in the line (null: an option is missing). */
export function gather(read, chosen) {
  const options = {};
  for (const { option, text, end } of read.segments) {
    if (option && !text && !option.required) continue;
    const told = check(option, text, chosen.get(option?.name));
    if (told.error) return { error: option ? `${option.name}: ${told.error}` : told.error, at: end };
    options[option.key] = told.value;
  }
  const [lacking] = missing(read);
  return lacking ? { error: `${lacking.name}: ${NEEDED}`, at: null } : { options };
}
