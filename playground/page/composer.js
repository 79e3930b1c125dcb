// The box people type in: messages, and commands with their options in one line, as in Discord.
// What a line means is read by commands.js, what is offered is the picker's; this file checks, sends and remembers.

import { answered, forget } from "./autocomplete.js";
import { ATTACHMENT, gather, missing, readLine } from "./commands.js";
import { el, icon, iconButton, refill } from "./dom.js";
import { act } from "./interactions.js";
import { drawLine } from "./line.js";
import { draftOf, keepDraft, noteCommand } from "./memory.js";
import { withMentions } from "./mentions.js";
import { addOption, commandsHere, isAllOf, offer, stepBack, takeValue } from "./picker.js";
import { ask } from "./socket.js";
import { channelTitle, linkName, on, state, userName } from "./store.js";
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
const reply = el("div.replying", { hidden: true });
let answers = null; // the message that is replied to
let place = null; // {person, channel} by name: whose line this is
let dismissed = false; // Escape closed the list for the line as it stands
let busy = false;

const say = (text) => {
  if (error.textContent !== text) error.textContent = text;
};
const box = {
  entry,
  chosen: new Map(), // option name -> {text, value} picked from a list
  reading: () => (entry.value.startsWith("/") ? readLine(commandsHere(), entry.value, entry.selectionStart) : null),
  refresh,
  write,
};
box.list = suggestions(entry, (row) => {
  row.take();
  entry.focus();
});
box.files = staging({
  say,
  done: () => {
    remember();
    entry.focus();
  },
  wanted: (told) => {
    const read = box.reading();
    const option =
      read &&
      [read.active?.option, ...read.command.options].find(
        (one) => one?.type === ATTACHMENT && !box.chosen.has(one.name),
      );
    if (option) takeValue(box, read, option, { label: told.filename, value: told.id });
    return Boolean(option);
  },
});
const { files, list } = box;

/** Puts the composer together; called once. */
export function startComposer() {
  form.append(
    list.node,
    error,
    reply,
    files.node,
    el("div.entry", files.button, files.input, el("div.entry-field", mirror, entry), send),
  );
  entry.addEventListener("input", () => changed());
  entry.addEventListener("keydown", onKey);
  entry.addEventListener("scroll", () => (mirror.scrollTop = entry.scrollTop));
  document.addEventListener("selectionchange", () => document.activeElement === entry && refresh());
  entry.addEventListener("blur", () => list.hide());
  entry.addEventListener("focus", refresh);
  entry.addEventListener("paste", (event) => takeFiles(event, event.clipboardData.files));
  document.addEventListener("dragover", (event) => event.preventDefault());
  document.addEventListener("drop", (event) => takeFiles(event, event.dataTransfer.files));
  document.addEventListener("keydown", (event) => {
    const free = [document.body, document.getElementById("log")].includes(document.activeElement);
    const types = event.key.length === 1 && event.key !== " " && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (free && types) entry.focus(); // whoever begins to type means the message box
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
  on("reply", replyTo);
}

function takeFiles(event, given) {
  if (!given.length || event.target.closest("dialog")) return;
  event.preventDefault();
  files.take([...given]);
}

/** Makes the composer that of a channel: its name, and the line that was left there. */
export function composerFor(channel) {
  const name = `Message ${channelTitle(channel)}`;
  entry.setAttribute("aria-label", name);
  entry.setAttribute("placeholder", name);
  place = { person: state.me.user.username, channel: linkName(channel) };
  const draft = draftOf(place.person, place.channel);
  files.keep(draft?.staged ?? []);
  showReply(draft?.answers ?? null);
  box.chosen.clear();
  for (const [option, value] of draft?.chosen ?? []) box.chosen.set(option, value);
  write(draft?.line ?? "");
}

function remember() {
  const staged = files.list();
  const empty = !entry.value && !staged.length && !answers;
  const draft = empty ? null : { line: entry.value, chosen: [...box.chosen], staged, answers };
  if (place) keepDraft(place.person, place.channel, draft);
}

/** Begins a reply to a message; null ends it. */
function replyTo(message) {
  showReply(message && { id: message.id, name: userName(message.author) });
  remember();
  entry.focus();
}

function showReply(message) {
  answers = message;
  reply.hidden = !message;
  if (!message) return;
  const stop = () => replyTo(null);
  refill(
    reply,
    el("span", "Replying to ", el("strong", { dir: "auto" }, message.name)),
    iconButton("close", "Cancel reply", stop),
  );
}

/** Replaces the line and puts the caret at `caret`, or at its end. */
function write(line, caret = line.length) {
  entry.value = line;
  entry.setSelectionRange(caret, caret);
  changed();
}

function changed() {
  dismissed = false;
  say("");
  if (!entry.value.startsWith("/")) box.chosen.clear();
  refresh();
  remember();
}

/** Draws the coloured line and offers what fits at the caret. */
function refresh() {
  const read = box.reading();
  form.classList.toggle("reading", Boolean(read));
  if (document.activeElement !== entry || dismissed) list.hide();
  else offer(box, read);
  drawLine(mirror, entry.value, read, { chosen: box.chosen, done: !list.row() });
}

function onKey(event) {
  if (event.isComposing) return;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const open = list.rows.length > 0;
  if (step && open) list.move(step);
  else if (event.key === "Enter" && !event.shiftKey) onEnter();
  else if (event.key === "Tab" && event.shiftKey) return list.hide(); // so that the list is not where the focus goes
  else if (event.key === "Tab" && (open || box.reading())) {
    if (!onTab()) return;
  } else if (event.key === "Escape") onEscape();
  else return;
  event.preventDefault();
}

/** Tab takes what is marked, or goes on to the next option; answers false when there is nowhere to go on to. */
function onTab() {
  const read = box.reading();
  if (list.row()) list.row().take();
  else if (read && missing(read).length && read.active?.text) addOption(box, read, missing(read)[0]);
  else if (list.rows.length) list.move(1);
  else return false;
  return true;
}

/** Enter takes what is marked; when nothing more is needed it sends. */
async function onEnter() {
  if (busy) return;
  busy = true;
  try {
    if (box.reading()?.active?.option?.autocomplete) await answered();
    const row = list.row();
    const sends = !row || isAllOf(box, row);
    row?.take();
    if (sends) submit();
  } finally {
    busy = false;
  }
}

/** Escape closes the list, then takes the last option away, then the command, then the reply. */
function onEscape() {
  if (list.rows.length > 0 && list.kind !== "more") {
    dismissed = true;
    refresh();
  } else if (entry.value.startsWith("/")) stepBack(box);
  else replyTo(null);
}

function submit() {
  const read = box.reading();
  if (read) return runCommand(read);
  if (entry.value.startsWith("/")) return say("There is no such command. Press / to see them all.");
  return sayMessage();
}

async function runCommand(read) {
  const { options, error: wrong, at } = gather(read, box.chosen);
  if (wrong) {
    if (at === null) addOption(box, read, missing(read)[0]);
    else entry.setSelectionRange(at, at);
    return say(wrong);
  }
  const { command } = read;
  const before = { line: entry.value, chosen: [...box.chosen] };
  forget();
  noteCommand(command.name);
  write("");
  try {
    await act(
      "command",
      { channel: state.channel, command: command.id, path: command.path, options },
      pendingArticle(state.channel, command.name),
    );
  } catch (refused) {
    putBack(before);
    say(refused.message);
  }
  return undefined;
}

async function sayMessage() {
  const before = { line: entry.value, chosen: [], staged: files.list(), answers };
  const content = withMentions(before.line.trim());
  if (!content && !before.staged.length) return;
  if (content.length > 2000)
    return say(`A message has at most 2,000 characters; this one has ${content.length}. Send it in two.`);
  files.keep([]);
  showReply(null);
  write("");
  try {
    const uploads = before.staged.map((one) => one.id);
    await ask("say", { channel: state.channel, content, uploads, answers: before.answers?.id ?? null });
  } catch (refused) {
    putBack(before);
    say(refused.message);
  }
}

/** What could not be sent stands in the box again, unless somebody has already begun another line. */
function putBack({ line, chosen, staged = [], answers: replied = null }) {
  if (entry.value) return;
  files.keep(staged);
  showReply(replied);
  for (const [name, value] of chosen) box.chosen.set(name, value);
  write(line);
}
