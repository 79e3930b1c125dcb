// Puts the page together: the line to the server, what it pushes, and which channel is on the screen.

import { startClock, takeClock } from "./clock.js";
import { composerFor, startComposer } from "./composer.js";
import { el, refill } from "./dom.js";
import { startInspector } from "./inspector.js";
import { cutOff, heard } from "./interactions.js";
import { removeMessage, showChannel, showMessage, startLog } from "./messages.js";
import { closeModal, openModal } from "./modal.js";
import { drawActing, drawChannels, drawMembers, startDrawers, startTheme } from "./sidebar.js";
import { ask, connect } from "./socket.js";
import {
  allChannels,
  channelTitle,
  emit,
  findChannel,
  keepMessage,
  linkName,
  linkTo,
  markUnread,
  on,
  state,
  takeSnapshot,
  userName,
} from "./store.js";
import { startTour, tick } from "./tour.js";
import { forgetLocal } from "./waiting.js";

const TYPING_LASTS = 10_000; // ms, as in Discord
let place = new URLSearchParams(location.search); // who and where, so that a reload or a second window keeps them
let wanted = location.hash.slice(1); // the message that a link leads to
const drawers = startDrawers();

async function hello(person) {
  let snapshot;
  try {
    snapshot = await ask("hello", { person });
  } catch (refused) {
    return notice(refused.message);
  }
  const before = state.me?.user.id;
  takeSnapshot(snapshot);
  emit("snapshot", snapshot);
  if (before !== state.me.user.id) {
    forgetLocal();
    if (before) closeModal();
  }
  drawActing();
  const named = allChannels().find((one) => [one.id, linkName(one)].includes(place.get("channel")))?.id;
  const open = findChannel(state.channel) ? state.channel : named || allChannels()[0]?.id;
  state.channel = before === state.me.user.id ? state.channel : null;
  await openChannel(open);
  return drawNotice();
}

async function openChannel(id) {
  const channel = findChannel(id);
  if (!channel) return;
  const moved = state.channel !== id;
  state.channel = id;
  const mark = state.unread.get(id);
  remember();
  document.getElementById("channel-name").textContent = channelTitle(channel);
  document.getElementById("channel-topic").textContent =
    channel.topic || (channel.direct ? "Direct messages with the bot" : "");
  if (moved) composerFor(channel);
  readUp();
  drawMembers();
  drawTyping();
  drawers.closeDrawers();
  try {
    await showChannel(id, mark);
    if (wanted) emit("show", wanted);
    wanted = "";
  } catch (refused) {
    notice(refused.message);
  }
  if (moved && matchMedia("(hover: hover)").matches) document.getElementById("entry").focus();
}

function remember() {
  const link = new URL(linkTo({ channel_id: state.channel }));
  place = link.searchParams;
  history.replaceState(null, "", link);
}

/** Marks the channel on the screen as read, when somebody can see it. */
function readUp() {
  if (document.hidden || !state.channel) return;
  if (state.unread.delete(state.channel)) ask("read_up", { channel: state.channel }).catch(() => {});
  drawChannels();
  drawTitle();
}

function drawTitle() {
  const count = document.body.dataset.mentions;
  document.title = `${count ? `(${count}) ` : ""}${channelTitle(findChannel(state.channel))} · Caucus playground`;
}

const notice = (text) => refill(document.getElementById("notice"), text && el("p", text));

/** What stands over the log: no connection, a bot that is away. */
function drawNotice() {
  if (!state.connected) return notice("Connection lost. Connecting again ...");
  if (!state.bot.online)
    return notice(`${userName(state.bot.user)} is offline. Commands are answered when it is back.`);
  return notice("");
}

function drawTyping() {
  const typist = state.typing.get(state.channel);
  const line = document.getElementById("typing");
  refill(line, typist && [el("span.dots"), el("strong", { dir: "auto" }, userName(typist)), " is typing …"]);
}

function gotMessage(message, how) {
  const kept = keepMessage(message);
  showMessage(message, kept);
  if (how !== "created") return;
  state.typing.delete(message.channel_id);
  drawTyping();
  const seen = message.channel_id === state.channel && !document.hidden;
  if (message.author.id === state.me.user.id) return;
  if (seen) ask("read_up", { channel: message.channel_id }).catch(() => {});
  else {
    markUnread(message);
    drawChannels();
    drawTitle();
  }
}

function typing({ channel_id: channel, user }) {
  state.typing.set(channel, user);
  drawTyping();
  setTimeout(() => {
    if (state.typing.get(channel) === user) state.typing.delete(channel);
    drawTyping();
  }, TYPING_LASTS);
}

function gotGuild(guild) {
  state.guild = guild;
  drawChannels();
  drawMembers();
  if (!findChannel(state.channel)) openChannel(allChannels()[0]?.id);
}

const EVENTS = {
  message_create: (message) => gotMessage(message, "created"),
  message_update: (message) => gotMessage(message, "updated"),
  message_delete: ({ id, channel_id: channel }) => removeMessage(channel, id),
  interaction: heard,
  modal: openModal,
  typing,
  commands: ({ commands }) => (state.commands = commands),
  bot: ({ online }) => {
    state.bot.online = online;
    drawNotice();
    drawChannels();
    drawMembers();
  },
  guild: gotGuild,
  clock: takeClock,
  tour: tick,
};

on("open", openChannel);
on("act-as", (person) => hello(person).catch((refused) => notice(refused.message)));
on("direct", async (user) => {
  const known = state.directs.find((direct) => direct.user.id === user);
  if (known) return emit("open", known.channel.id);
  const { channel } = await ask("direct", { user });
  state.directs.push({ channel, user: state.bot.user });
  return openChannel(channel.id);
});
document.addEventListener("visibilitychange", readUp);
document.getElementById("skip").addEventListener("click", (event) => {
  event.preventDefault();
  document.getElementById("entry").focus();
});

addEventListener("hashchange", () => emit("show", location.hash.slice(1)));
addEventListener("keydown", (event) => {
  if (event.altKey && { ArrowUp: -1, ArrowDown: 1 }[event.key]) stepChannel(event);
});

/** Alt and an arrow go to the channel above or below, as in Discord. */
function stepChannel(event) {
  event.preventDefault();
  const ids = allChannels().map((one) => one.id);
  openChannel(ids.at((ids.indexOf(state.channel) + (event.key === "ArrowUp" ? -1 : 1)) % ids.length));
}

startTheme();
startComposer();
startLog();
startClock();
startTour();
startInspector();
connect({
  onOpen: () => hello(place.get("as")),
  onEvent: (event, data) => EVENTS[event]?.(data),
  onClose: () => {
    state.connected = false;
    cutOff();
    drawNotice();
  },
});
