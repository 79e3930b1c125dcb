// The box people type in: messages, and commands with their options in one line, as in Discord.
// What a line means is read by commands.js; this file offers, takes, checks and sends.

import { answered, askBot, auto, forget } from "./autocomplete.js";
import { ATTACHMENT, chatCommands, check, gather, matching, missing, offers } from "./commands.js";
import { readLine, tame, unfilled, writeLine } from "./commands.js";
import { el, icon } from "./dom.js";
import { act } from "./interactions.js";
import { drawLine } from "./line.js";
import { mentionAt, withMentions } from "./mentions.js";
import { ask } from "./socket.js";
import { channelTitle, findChannel, on, state } from "./store.js";
import { suggestions } from "./suggest.js";
import { staging } from "./uploads.js";
import { pendingArticle } from "./waiting.js";

const form = document.getElementById("composer");
const entry = el("textarea", {
  id: "entry",
  rows: 1,
  "aria-autocomplete": "list",
  "aria-controls": "suggestions",
  "aria-describedby": "composer-error",
  enterkeyhint: "send",
  maxlength: 8000,
  dir: "auto",
});
const mirror = el("div.mirror", { "aria-hidden": "true", dir: "auto" });
const send = el("button.icon-button.send", { type: "submit", "aria-label": "Send" }, icon("send"));
const error = el("p.composer-error", { id: "composer-error", role: "alert" });
const list = suggestions(entry, (row) => {
  row.take();
  entry.focus();
});

const chosen = new Map(); // option name -> {text, value} picked from a list
let dismissed = false; // Escape closed the list for the line as it stands
let busy = false;

const say = (text) => {
  if (error.textContent !== text) error.textContent = text;
};
const files = staging({
  say,
  done: () => entry.focus(),
  wanted: (told) => {
    const read = reading();
    const option =
      read &&
      [read.active?.option, ...read.command.options].find((one) => one?.type === ATTACHMENT && !chosen.has(one.name));
    if (option) takeValue(read, option, { label: told.filename, value: told.id });
    return Boolean(option);
  },
});

/** Puts the composer together; called once. */
export function startComposer() {
  form.append(
    list.node,
    error,
    files.node,
    el("div.entry", files.button, files.input, el("div.entry-field", mirror, entry), send),
  );
  entry.addEventListener("input", () => changed());
  entry.addEventListener("keydown", onKey);
  entry.addEventListener("scroll", () => (mirror.scrollTop = entry.scrollTop));
  document.addEventListener("selectionchange", () => document.activeElement === entry && refresh());
  entry.addEventListener("blur", () => list.hide());
  entry.addEventListener("focus", () => refresh());
  entry.addEventListener("paste", (event) => {
    const pasted = [...event.clipboardData.files];
    if (!pasted.length) return;
    event.preventDefault();
    files.take(pasted);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    entry.focus();
    onEnter();
  });
  on("type", (text) => {
    write(text);
    entry.focus();
  });
}

/** Makes the composer that of a channel: its name, and an empty line. */
export function composerFor(channel) {
  const name = `Message ${channelTitle(channel)}`;
  entry.setAttribute("aria-label", name);
  entry.setAttribute("placeholder", name);
  files.keep([]);
  write("");
}

const commands = () => chatCommands(Boolean(findChannel(state.channel)?.direct));
const reading = () => (entry.value.startsWith("/") ? readLine(commands(), entry.value, entry.selectionStart) : null);
const pairsOf = (read) => read.segments.filter((one) => one.option).map((one) => [one.option, one.text]);

/** Replaces the line and puts the caret at `caret`, or at its end. */
function write(line, caret = line.length) {
  entry.value = line;
  entry.setSelectionRange(caret, caret);
  changed();
}

function changed() {
  dismissed = false;
  say("");
  if (!entry.value.startsWith("/")) chosen.clear();
  refresh();
}

/** Draws the coloured line and offers what fits at the caret. */
function refresh() {
  const read = reading();
  form.classList.toggle("reading", Boolean(read));
  offer(read);
  drawLine(mirror, entry.value, read, { chosen, done: !list.row() });
}

function offer(read) {
  if (document.activeElement !== entry || dismissed) return list.hide();
  if (read) return offerOptions(read);
  if (entry.value.startsWith("/")) return offerCommands();
  return offerMentions();
}

function offerCommands() {
  const found = matching(commands(), entry.value);
  const rows = found.map((command) => ({
    label: `/${command.name}`,
    note: command.description,
    command,
    take: () => takeCommand(command),
  }));
  list.show("commands", rows, rows.length ? [] : [el("span", "No command begins like this")]);
}

function offerMentions() {
  const caret = entry.selectionStart;
  const found = mentionAt(entry.value.slice(0, caret));
  if (!found) return list.hide();
  const take = (label) =>
    write(`${entry.value.slice(0, found.from) + label} ${entry.value.slice(caret)}`, found.from + label.length + 1);
  return list.show(
    "mentions",
    found.labels.map((label) => ({ label, take: () => take(label) })),
    [],
  );
}

function offerOptions(read) {
  const option = read.active?.option;
  const about = option ? `${option.description}${option.required ? "" : " (optional)"}` : read.command.description;
  const heading = [el("strong", `/${read.command.name}`), option && el("strong.option-now", option.name), ` ${about}`];
  const rows = option ? valueRows(read) : null;
  if (rows && option.autocomplete && auto.failed) heading.push(el("span.failure", ` ${auto.failed}`));
  if (rows) return list.show("values", rows, heading, auto.loading);
  const more = option && !read.active.text ? [] : unfilled(read);
  return list.show(
    "more",
    more.map((one) => ({
      label: one.name,
      tag: one.required ? "required" : "optional",
      note: one.description,
      take: () => addOption(read, one),
    })),
    heading,
  );
}

/** Rows for the option at the caret, or null where its value stands or may be anything. */
function valueRows(read) {
  const { option, text } = read.active;
  const picked = chosen.get(option.name)?.text === text;
  if (picked || (text && check(option, text).listed)) return null;
  if (option.type === ATTACHMENT)
    return [{ label: "Choose a file", note: "from this computer", take: () => files.input.click() }];
  if (option.autocomplete) askBot(read, chosen, refresh);
  const rows = option.autocomplete
    ? auto.choices.map((one) => ({ label: one.name, value: one.value }))
    : offers(option, text);
  if (!rows) return null;
  const exact = rows.findIndex((row) =>
    [row.label, String(row.value)].some((one) => one.toLowerCase() === text.toLowerCase()),
  );
  if (exact > 0 && !list.touched) rows.unshift(...rows.splice(exact, 1));
  return rows.map((row) => ({ ...row, take: () => takeValue(reading() || read, option, row) }));
}

function takeCommand(command) {
  chosen.clear();
  const first = command.options.find((one) => one.required);
  write(writeLine(command, first ? [[first, ""]] : []).line);
}

/** Fills an option in, and goes on to the next one that must be given. */
function takeValue(read, option, row) {
  const text = tame(read.command, row.label);
  chosen.set(option.name, { text, value: row.value });
  const pairs = pairsOf(read).map(([one, old]) => [one, one === option ? text : old]);
  if (!pairs.some(([one]) => one === option)) pairs.push([option, text]);
  const next = missing(read).find((one) => one !== option);
  if (next) pairs.push([next, ""]);
  const { line, ends } = writeLine(read.command, pairs);
  write(line, ends.get((next || option).name));
}

const addOption = (read, option) => write(writeLine(read.command, [...pairsOf(read), [option, ""]]).line);

function onKey(event) {
  if (event.isComposing) return;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const open = list.rows.length > 0;
  if (step && open) list.move(step);
  else if (event.key === "Enter" && !event.shiftKey) onEnter();
  else if (event.key === "Tab" && !event.shiftKey && (open || reading())) {
    if (!onTab()) return;
  } else if (event.key === "Escape") stepBack();
  else return;
  event.preventDefault();
}

/** Tab takes what is marked, or goes on to the next option; answers false when there is nowhere to go on to. */
function onTab() {
  const read = reading();
  if (list.row()) list.row().take();
  else if (read && missing(read).length && read.active?.text) addOption(read, missing(read)[0]);
  else if (list.rows.length) list.move(1);
  else return false;
  return true;
}

/** Enter takes what is marked; when nothing more is needed it sends. */
async function onEnter() {
  if (busy) return;
  busy = true;
  try {
    if (reading()?.active?.option?.autocomplete) await answered();
    const row = list.row();
    const sends = !row || isAllOf(row);
    row?.take();
    if (sends) submit();
  } finally {
    busy = false;
  }
}

/** Whether nothing can be missing once this row is taken: a command without options, or the last value needed. */
function isAllOf(row) {
  if (row.command) return !row.command.options.length && entry.value.trim().toLowerCase() === `/${row.command.name}`;
  const read = reading();
  return list.kind === "values" && read.active.option.type !== ATTACHMENT && !missing(read).length;
}

/** Escape closes the list, then takes the last option away, then the command. */
function stepBack() {
  const read = reading();
  const open = list.rows.length > 0 && list.kind !== "more";
  if (open) {
    dismissed = true;
    refresh();
  } else if (read?.segments.some((one) => one.option && !(one.implicit && !one.text)))
    write(writeLine(read.command, pairsOf(read).slice(0, -1)).line);
  else write("");
}

function submit() {
  const read = reading();
  if (read) return runCommand(read);
  if (entry.value.startsWith("/")) return say("There is no such command. Press / to see them all.");
  return sayMessage();
}

async function runCommand(read) {
  const { options, error: wrong, at } = gather(read, chosen);
  if (wrong) {
    if (at === null) addOption(read, missing(read)[0]);
    else entry.setSelectionRange(at, at);
    return say(wrong);
  }
  const { command } = read;
  const line = entry.value;
  const kept = new Map(chosen);
  forget();
  write("");
  try {
    await act(
      "command",
      { channel: state.channel, command: command.id, path: command.path, options },
      pendingArticle(state.channel, command.name),
    );
  } catch (refused) {
    for (const [name, value] of kept) chosen.set(name, value);
    if (!entry.value) write(line);
    say(refused.message);
  }
  return undefined;
}

async function sayMessage() {
  const line = entry.value;
  const staged = files.list();
  const content = withMentions(line.trim());
  if (!content && !staged.length) return;
  if (content.length > 2000) return say(`A message has at most 2000 characters; this one has ${content.length}.`);
  files.keep([]);
  write("");
  try {
    await ask("say", { channel: state.channel, content, uploads: staged.map((one) => one.id) });
  } catch (refused) {
    files.keep(staged);
    if (!entry.value) write(line);
    say(refused.message);
  }
}
