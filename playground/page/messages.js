// The message log: one article per message, kept in step with the store.

import { el, refill } from "./dom.js";
import { article, continues } from "./message.js";
import { ask } from "./socket.js";
import { channelTitle, dropMessage, findChannel, firstUnread, on, state, userName } from "./store.js";
import { moment, sameDay } from "./time.js";
import { answeredBy, localArticles } from "./waiting.js";

const PAGE = 50;
const log = document.getElementById("log");
const jump = document.getElementById("jump");
let loading = false;

export function startLog() {
  log.addEventListener("scroll", onScroll, { passive: true });
  jump.addEventListener("click", () => toBottom(true));
  on("show", (id) => articleOf(id)?.scrollIntoView({ block: "center" }));
  on("local", ({ channel, node }) => {
    if (channel !== state.channel || !currentLog()) return;
    log.append(node);
    toBottom();
  });
  on("dismiss", async (message) => {
    await ask("dismiss", { message: message.id }).catch(() => {}); // not connected: it comes back with the next reload
    removeMessage(message.channel_id, message.id);
  });
}

const currentLog = () => state.logs.get(state.channel);
const articleOf = (id) => log.querySelector(`article[data-id="${CSS.escape(id)}"]`);
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
    refill(log, el("p.log-note", "Loading messages ..."));
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
  const intro = el("header.intro", el("h2", channelTitle(findChannel(state.channel))), el("p", introText()));
  const rows = messages.flatMap((message, index) => withDividers(message, messages[index - 1]));
  refill(log, more ? null : intro, rows, localArticles(state.channel));
}

function introText() {
  const channel = findChannel(state.channel);
  if (channel?.direct)
    return `This is the beginning of your direct messages with ${userName(channel.direct)}. Press / to see what it can do.`;
  return `This is the beginning of #${channel?.name}. Press / to see the commands.`;
}

/** A message with the day's line or the 'New' line before it, where one belongs. */
function withDividers(message, before) {
  const at = Date.parse(message.timestamp);
  const isFresh = message.id === state.fresh;
  const newDay = !before || !sameDay(Date.parse(before.timestamp), at);
  const follows = before && !newDay && !isFresh && continues(message, before);
  const line =
    (newDay || isFresh) &&
    el(`div.day${isFresh ? ".fresh" : ""}`, { role: "separator" }, el("span", newDay ? moment(at, "D") : "New"));
  return [line, article(message, follows)].filter(Boolean);
}

/** Shows a message that was just kept in the store; `how` is 'created' or 'updated'. */
export function showMessage(message, how) {
  answeredBy(message);
  if (message.channel_id !== state.channel || !how) return;
  const { messages } = currentLog();
  const stick = atBottom();
  const old = articleOf(message.id);
  const index = messages.findIndex((one) => one.id === message.id);
  if (how === "updated" && old) replace(old, article(messages[index], old.classList.contains("follows")));
  else if (index === messages.length - 1) {
    const rows = withDividers(message, messages[index - 1]);
    const waiting = localArticles(state.channel).find((node) => node.isConnected);
    if (waiting) waiting.before(...rows);
    else log.append(...rows);
  } else renderAll();
  if (stick || (how === "created" && isMine(message))) toBottom();
  else if (how === "created") jump.hidden = false;
}

/** What one has written or asked for comes into view, wherever one has scrolled to. */
const isMine = (message) =>
  [message.author, message.interaction_metadata?.user].some((user) => user?.id === state.me.user.id);

function replace(old, made) {
  const focused = old.contains(document.activeElement) ? document.activeElement.dataset.customId : null;
  old.replaceWith(made);
  if (focused) made.querySelector(`[data-custom-id="${CSS.escape(focused)}"]`)?.focus();
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
