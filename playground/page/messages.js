// The message log: one article per message, kept in step with the store.

import { contextCommands } from "./commands.js";
import { componentNodes } from "./components.js";
import { avatar, colour, el, icon, refill } from "./dom.js";
import { attachmentNode, embedNode } from "./embeds.js";
import { act } from "./interactions.js";
import { markdown } from "./markdown.js";
import { openMenu } from "./menu.js";
import { ask } from "./socket.js";
import { channelTitle, dropMessage, findChannel, firstUnread, isEphemeral, isForMe, nameColour, state, userName } from "./store.js";
import { headerTime, moment, sameDay, timeNode } from "./time.js";

const PATIENCE = 250; // ms before 'Sending command' is shown: most answers are quicker
const TOGETHER = 7 * 60_000; // messages of one author closer than this stand under one header
const LOADING = 1 << 7; // Discord's message flags LOADING (the bot asked for time) and IS_COMPONENTS_V2
const LAYOUT = 1 << 15;
const JOINED = 7;
const PAGE = 50;
const log = document.getElementById("log");
const jump = document.getElementById("jump");
const local = new Map(); // channel id -> Set of articles that only this page knows
const waitingFor = new Map(); // interaction id -> takes away the article that waits for its answer
let loading = false;

export function startLog() {
  log.addEventListener("scroll", onScroll, { passive: true });
  jump.addEventListener("click", () => toBottom(true));
}

const currentLog = () => state.logs.get(state.channel);
const atBottom = () => log.scrollHeight - log.scrollTop - log.clientHeight < 90;

export function toBottom(smooth = false) {
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  log.scrollTo({ top: log.scrollHeight, behavior: smooth && !calm ? "smooth" : "instant" });
  jump.hidden = true;
}

/** Asks for a channel's latest messages, unless they are here, and shows them; `mark` is what was unread. */
export async function showChannel(id, mark) {
  const channel = findChannel(id);
  log.setAttribute("aria-label", `Messages in ${channelTitle(channel)}`);
  if (!state.logs.has(id)) {
    refill(log, el("p.log-note", {}, "Loading messages ..."));
    const answer = await ask("history", { channel: id, before: null, limit: PAGE });
    state.logs.set(id, { messages: answer.messages, more: answer.more });
  }
  if (state.channel !== id) return;
  state.fresh = mark ? firstUnread(mark, currentLog().messages) : null;
  renderAll();
  toBottom();
}

function renderAll() {
  const { messages, more } = currentLog();
  const intro = el("header.intro", {}, el("h2", {}, channelTitle(findChannel(state.channel))), el("p", {}, introText()));
  const rows = messages.flatMap((message, index) => withDividers(message, messages[index - 1]));
  refill(log, more ? null : intro, rows, [...(local.get(state.channel) || [])]);
}

function introText() {
  const channel = findChannel(state.channel);
  if (channel?.direct) return `This is the beginning of your direct messages with ${userName(channel.direct)}. Press / to see what it can do.`;
  return `This is the beginning of #${channel?.name}. Press / to see the commands.`;
}

/** A message with the day's line or the 'New' line before it, where one belongs. */
function withDividers(message, before) {
  const at = Date.parse(message.timestamp);
  const isFresh = message.id === state.fresh;
  const newDay = !before || !sameDay(Date.parse(before.timestamp), at);
  const follows = before && !newDay && !isFresh && continues(message, before, at);
  const line = (newDay || isFresh) && el(`div.day${isFresh ? ".fresh" : ""}`, { role: "separator" }, el("span", {}, newDay ? moment(at, "D") : "New"));
  return [line, article(message, follows)].filter(Boolean);
}

const continues = (message, before, at) =>
  before.author.id === message.author.id &&
  !message.referenced_message && !commandOf(message) && (message.type ?? 0) !== JOINED && isEphemeral(before) === isEphemeral(message) &&
  at - Date.parse(before.timestamp) < TOGETHER;

/** {name, user} of the command a message answers, or null. */
function commandOf(message) {
  const meta = message.interaction_metadata || message.interaction;
  const name = message.interaction?.name || meta?.name;
  return name ? { name, user: message.interaction?.user || meta.user } : null;
}

function article(message, follows) {
  const at = Date.parse(message.timestamp);
  const name = userName(message.author);
  const classes = [follows && "follows", isEphemeral(message) && "ephemeral", isForMe(message) && "for-me"].filter(Boolean).map((one) => `.${one}`);
  return el(
    `article.message${classes.join("")}`,
    { role: "article", "data-id": message.id, "aria-label": `${name}, ${headerTime(at)}${isEphemeral(message) ? ", only you can see this" : ""}` },
    contextLine(message),
    follows ? timeNode(at, "t", "time.gutter") : avatar(message.author),
    el("div.message-main", {}, !follows && header(message, name, at), el("div.message-body", {}, bodyNodes(message)), el("p.failure", { role: "alert" }), isEphemeral(message) && onlyYou(message)),
    actions(message),
  );
}

function header(message, name, at) {
  const tint = colour(nameColour(message.author.id));
  const when = timeNode(at, "f", "time.when");
  when.textContent = headerTime(at);
  return el("header.message-head", {}, el("span.author", { dir: "auto", css: tint ? { "--tint": tint } : {} }, name), message.author.bot && el("span.tag", {}, "APP"), " ", when);
}

/** What a message answers: the command it came from, or the message it replies to. */
function contextLine(message) {
  const command = commandOf(message);
  const replied = message.referenced_message;
  if (command) return el("div.context", {}, avatar(command.user, ".tiny"), el("span.author", {}, userName(command.user)), " used ", el("span.mention", {}, `/${command.name}`));
  if (!replied) return message.message_reference && message.type === 19 ? el("div.context", {}, icon("reply"), "The message was deleted") : null;
  const text = replied.content || "Press to see it";
  const show = () => log.querySelector(`article[data-id="${CSS.escape(replied.id)}"]`)?.scrollIntoView({ block: "center" });
  return el("div.context", {}, icon("reply"), avatar(replied.author, ".tiny"), el("span.author", {}, userName(replied.author)), el("button.quoted", { type: "button", on: { click: show } }, text.slice(0, 140)));
}

function bodyNodes(message) {
  if (message.type === JOINED) return [el("p.small", {}, "joined the server.")];
  if (message.flags & LOADING) return [el("span.dots", {}, `${userName(message.author)} is thinking `)];
  const edited = message.edited_timestamp && el("span.edited", { title: moment(Date.parse(message.edited_timestamp), "F") }, "(edited)");
  const files = message.attachments || [];
  if (message.flags & LAYOUT) return [componentNodes(message), edited];
  const text = message.content ? markdown(message.content) : null;
  if (edited && text?.lastChild) text.lastChild.append(text.lastChild.nodeName === "PRE" ? "" : " ", edited);
  return [text, !text && edited, (message.embeds || []).map((embed) => embedNode(embed, files)), files.map(attachmentNode), componentNodes(message), reactions(message)];
}

function reactions(message) {
  const chips = (message.reactions || []).map((one) => el("span.reaction", {}, `${one.emoji.name} ${one.count}`));
  return chips.length ? el("div.row", {}, chips) : null;
}

function onlyYou(message) {
  const dismiss = () => ask("dismiss", { message: message.id }).catch(() => {}).then(() => removeMessage(message.channel_id, message.id));
  return el("div.only-you", {}, icon("eye"), "Only you can see this · ", el("button.linkish", { type: "button", on: { click: dismiss } }, "Dismiss message"));
}

function actions(message) {
  const items = contextCommands(3).map((command) => ({ label: command.name, run: () => runContext(command, message.id) }));
  if (!items.length || isEphemeral(message)) return null;
  return el("div.actions", {}, el("button.icon-button", { type: "button", "aria-label": "Apps", "aria-haspopup": "menu", on: { click: (event) => openMenu(event.currentTarget, "Apps", items) } }, icon("more")));
}

/** Runs a context-menu command on a message or a user. */
export function runContext(command, target) {
  const tell = pendingArticle(state.channel, command.name);
  act("context", { channel: state.channel, command: command.id, target }, tell).catch((refused) => tell("failed", refused.message));
}

/** Shows a message that was just kept in the store; `how` is 'created' or 'updated'. */
export function showMessage(message, how) {
  waitingFor.get(message.interaction_metadata?.id)?.();
  if (message.channel_id !== state.channel || !how) return;
  const { messages } = currentLog();
  const stick = atBottom();
  const old = log.querySelector(`article[data-id="${CSS.escape(message.id)}"]`);
  const index = messages.findIndex((one) => one.id === message.id);
  if (how === "updated" && old) replace(old, article(messages[index], old.classList.contains("follows")));
  else if (index === messages.length - 1) {
    const rows = withDividers(message, messages[index - 1]);
    const [firstLocal] = local.get(state.channel) || [];
    if (firstLocal?.isConnected) firstLocal.before(...rows);
    else log.append(...rows);
  } else renderAll();
  settle(stick);
}

function replace(old, made) {
  const focused = old.contains(document.activeElement) ? document.activeElement.dataset.customId : null;
  old.replaceWith(made);
  if (focused) made.querySelector(`[data-custom-id="${CSS.escape(focused)}"]`)?.focus();
}

function settle(stick) {
  if (stick) toBottom();
  else jump.hidden = false;
}

export function removeMessage(channel, id) {
  dropMessage(channel, id);
  if (channel === state.channel && currentLog()) {
    const place = log.scrollTop;
    renderAll();
    log.scrollTop = place;
  }
}

async function onScroll() {
  if (atBottom()) jump.hidden = true;
  const known = currentLog();
  if (loading || !known?.more || log.scrollTop > 300) return;
  loading = true;
  const channel = state.channel;
  try {
    const answer = await ask("history", { channel, before: known.messages[0].id, limit: PAGE });
    known.messages.unshift(...answer.messages);
    known.more = answer.more && answer.messages.length > 0;
    if (channel !== state.channel) return;
    const below = log.scrollHeight - log.scrollTop;
    renderAll();
    log.scrollTop = log.scrollHeight - below;
  } catch {
    // Not connected: the next scroll asks again.
  } finally {
    loading = false;
  }
}

/**
 * An article for a command that waits for its answer. Answers the `tell` of interactions.js: shown when the bot is slow,
 * 'is thinking' while it asked for time, gone when it has answered, an error that can be dismissed when it failed.
 */
export function pendingArticle(channel, name) {
  const text = el("div.message-body", {}, el("span.dots", {}, `Sending /${name} `));
  const bot = state.bot.user;
  const box = el("div.message-main", {}, el("header.message-head", {}, el("span.author", {}, userName(bot)), el("span.tag", {}, "APP")), text);
  const node = el("article.message.local", { role: "article", "aria-label": `${userName(bot)}, /${name}` }, el("div.context", {}, avatar(state.me.user, ".tiny"), el("span.author", {}, userName(state.me.user)), " used ", el("span.mention", {}, `/${name}`)), avatar(bot), box);
  const show = () => {
    const stick = atBottom();
    if (!local.has(channel)) local.set(channel, new Set());
    local.get(channel).add(node);
    if (channel === state.channel && currentLog()) log.append(node);
    settle(stick);
  };
  const drop = () => {
    clearTimeout(timer);
    local.get(channel)?.delete(node);
    node.remove();
  };
  const timer = setTimeout(show, PATIENCE);
  return (now, error, id) => {
    if (now === "waiting") return waitingFor.set(id, drop);
    clearTimeout(timer);
    if (now === "done" || (now === "thinking" && isAnswered(channel, id))) return drop();
    if (now === "thinking") refill(text, el("span.dots", {}, `${userName(bot)} is thinking `));
    else {
      refill(text, el("p.went-wrong", {}, error || "The application did not respond"));
      box.append(el("div.only-you", {}, icon("eye"), "Only you can see this · ", el("button.linkish", { type: "button", on: { click: drop } }, "Dismiss message")));
    }
    return show();
  };
}

const isAnswered = (channel, id) => state.logs.get(channel)?.messages.some((message) => message.interaction_metadata?.id === id);

/** Forgets the articles that only this page knows: somebody else is acting now. */
export const forgetLocal = () => local.clear();
