// The message log: one article per message, kept in step with the store, and what is on the screen of it.

import { el, refill } from "./dom.js";
import { article, continues } from "./message.js";
import { ask } from "./socket.js";
import { channelTitle, dropMessage, findChannel, firstUnread, on, state, userName } from "./store.js";
import { moment, sameDay } from "./time.js";
import { answeredBy, localArticles } from "./waiting.js";

const PAGE = 50;
const log = document.getElementById("log");
const jump = document.getElementById("jump");
const lines = el("div.lines");
let loading = false;
let atEnd = true; // the newest message is on the screen, and is to stay there whatever grows
let lastTop = 0;

export function startLog() {
  log.append(lines);
  log.addEventListener("scroll", onScroll, { passive: true });
  const stay = new ResizeObserver(() => atEnd && toEnd());
  for (const node of [log, lines]) stay.observe(node);
  jump.addEventListener("click", () => toEnd(true));
  on("show", showOne);
  on("local", ({ channel, node }) => {
    if (channel !== state.channel || !currentLog()) return;
    lines.append(node);
    toEnd();
  });
  on("dismiss", async (message) => {
    await ask("dismiss", { message: message.id }).catch(() => {}); // not connected: it comes back with the next reload
    removeMessage(message.channel_id, message.id);
    document.getElementById("entry").focus({ preventScroll: true });
  });
}

const currentLog = () => state.logs.get(state.channel);
const articleOf = (id) => lines.querySelector(`article[data-id="${CSS.escape(id)}"]`);

function toEnd(smooth = false) {
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  atEnd = true;
  jump.hidden = true;
  log.scrollTo({ top: log.scrollHeight, behavior: smooth && !calm ? "smooth" : "instant" });
}

/** Brings one message into view and marks it for a moment. */
function showOne(id) {
  const node = articleOf(id);
  if (!node) return;
  atEnd = false;
  node.scrollIntoView({ block: "center" });
  node.classList.add("shown-now");
  setTimeout(() => node.classList.remove("shown-now"), 2000);
}

/** Asks for a channel's latest messages, unless they are here, and shows them; `mark` is what was unread. */
export async function showChannel(id, mark) {
  log.setAttribute("aria-label", `Messages in ${channelTitle(findChannel(id))}`);
  if (!state.logs.has(id)) {
    refill(lines, el("p.log-note", "Loading messages ..."));
    const answer = await ask("history", { channel: id, before: null, limit: PAGE });
    state.logs.set(id, { messages: answer.messages, more: answer.more });
  }
  if (state.channel !== id) return;
  const { messages, more } = currentLog();
  state.fresh = mark ? firstUnread(mark, messages) : null;
  refill(lines, more ? null : intro(), messages.map(rowsAt), localArticles(id));
  toEnd();
}

function intro() {
  const channel = findChannel(state.channel);
  const text = channel?.direct
    ? `your direct messages with ${userName(channel.direct)}. Press / to see what it can do.`
    : `#${channel?.name}. Press / to see the commands.`;
  return el(
    "header.intro",
    el("h2", { dir: "auto" }, channelTitle(channel)),
    el("p", { dir: "auto" }, `This is the beginning of ${text}`),
  );
}

/** A message with the day's line or the 'New' line before it, where one belongs. */
function rowsAt(message, index, messages) {
  const before = messages[index - 1];
  const at = Date.parse(message.timestamp);
  const fresh = message.id === state.fresh;
  const newDay = !before || !sameDay(Date.parse(before.timestamp), at);
  const follows = before && !newDay && !fresh && continues(message, before);
  const line =
    (newDay || fresh) &&
    el(
      `div.day${fresh ? ".fresh" : ""}`,
      { role: "separator" },
      newDay && el("span", moment(at, "D")),
      fresh && el("span.fresh-tag", newDay ? " New" : "New"),
    );
  return [line, article(message, follows)].filter(Boolean);
}

/** Draws the message at `index` anew in its place, with its line; the focus stays on the control that had it. */
function redraw(index) {
  const { messages } = currentLog();
  const old = messages[index] && articleOf(messages[index].id);
  if (!old) return;
  const focused = old.contains(document.activeElement) ? document.activeElement.dataset.customId : null;
  const rows = rowsAt(messages[index], index, messages);
  if (old.previousElementSibling?.matches(".day")) old.previousElementSibling.remove();
  old.replaceWith(...rows);
  if (focused) rows.at(-1).querySelector(`[data-custom-id="${CSS.escape(focused)}"]`)?.focus();
}

/** Shows a message that was just kept in the store; `how` is 'created' or 'updated'. */
export function showMessage(message, how) {
  answeredBy(message);
  if (message.channel_id !== state.channel || !how) return;
  const { messages } = currentLog();
  const index = messages.findIndex((one) => one.id === message.id);
  if (articleOf(message.id)) return redraw(index);
  const next = messages[index + 1];
  const rows = rowsAt(message, index, messages);
  const place = next ? articleOf(next.id) : localArticles(state.channel).find((node) => node.isConnected);
  if (place) place.before(...rows);
  else lines.append(...rows);
  redraw(index + 1);
  if (atEnd || isMine(message)) toEnd();
  else jump.hidden = false;
  return undefined;
}

/** What one has written or asked for comes into view, wherever one has scrolled to. */
const isMine = (message) =>
  [message.author, message.interaction_metadata?.user].some((user) => user?.id === state.me.user.id);

export function removeMessage(channel, id) {
  const index = state.logs.get(channel)?.messages.findIndex((one) => one.id === id) ?? -1;
  dropMessage(channel, id);
  if (channel !== state.channel || index < 0) return;
  const node = articleOf(id);
  if (node?.previousElementSibling?.matches(".day")) node.previousElementSibling.remove();
  node?.remove();
  redraw(index);
}

async function onScroll() {
  const left = log.scrollHeight - log.scrollTop - log.clientHeight;
  if (left < 90) atEnd = true;
  else if (log.scrollTop < lastTop) atEnd = false; // somebody scrolled up; growing content does not
  lastTop = log.scrollTop;
  if (atEnd) jump.hidden = true;
  const known = currentLog();
  if (loading || !known?.more || log.scrollTop > 600) return;
  loading = true;
  const channel = state.channel;
  try {
    const answer = await ask("history", { channel, before: known.messages[0].id, limit: PAGE });
    known.messages.unshift(...answer.messages);
    known.more = answer.more && answer.messages.length > 0;
    if (channel === state.channel) showOlder(answer.messages.length, known);
  } catch {
    // Not connected: the next scroll asks again.
  } finally {
    loading = false;
  }
}

/** Puts the first `count` messages of the log above the others, which stay where they are on the screen. */
function showOlder(count, { messages, more }) {
  const below = log.scrollHeight - log.scrollTop;
  const rows = messages.slice(0, count).flatMap((message, index) => rowsAt(message, index, messages));
  lines.prepend(...(more ? [] : [intro()]), ...rows);
  redraw(count);
  log.scrollTop = log.scrollHeight - below;
}
