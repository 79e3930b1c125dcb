// Puts the page together: the line to the server, what it pushes, and which channel is on the screen.

import { composerFor, startComposer } from "./composer.js";
import { el, refill } from "./dom.js";
import { cutOff, heard } from "./interactions.js";
import { removeMessage, showChannel, showMessage, startLog } from "./messages.js";
import { closeModal, openModal } from "./modal.js";
import { drawActing, drawChannels, drawMembers, startDrawers } from "./sidebar.js";
import { ask, connect } from "./socket.js";
import {
  allChannels,
  channelTitle,
  emit,
  findChannel,
  keepMessage,
  markUnread,
  on,
  state,
  takeSnapshot,
  userName,
} from "./store.js";
import { forgetLocal } from "./waiting.js";

const TYPING_LASTS = 10_000; // ms, as in Discord
const place = new URLSearchParams(location.search); // who and where, so that a reload or a second window keeps them
const drawers = startDrawers();

async function hello(person) {
  let snapshot;
  try {
    snapshot = await ask("hello", { person });
  } catch (refused) {
    if (person === null) return notice(refused.message);
    return hello(null); // an id from before the server was started anew
  }
  const before = state.me?.user.id;
  takeSnapshot(snapshot);
  if (before !== state.me.user.id) {
    forgetLocal();
    if (before) closeModal();
  }
  drawActing();
  drawMembers();
  const wanted = [state.channel, place.get("channel")].find(findChannel) || allChannels()[0]?.id;
  state.channel = before === state.me.user.id ? state.channel : null;
  await openChannel(wanted);
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
  drawers.closeDrawers();
  try {
    await showChannel(id, mark);
  } catch (refused) {
    notice(refused.message);
  }
  if (moved && matchMedia("(hover: hover)").matches) document.getElementById("entry").focus();
}

function remember() {
  place.set("as", state.me.user.id);
  place.set("channel", state.channel);
  history.replaceState(null, "", `?${place}`);
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

/** What stands over the log: no connection, a bot that is away, somebody typing. */
function drawNotice() {
  if (!state.connected) return notice("Connection lost. Connecting again ...");
  if (!state.bot.online)
    return notice(`${userName(state.bot.user)} is offline. Commands are answered when it is back.`);
  const typist = state.typing.get(state.channel);
  return notice(typist ? `${userName(typist)} is typing ...` : "");
}

function gotMessage(message, how) {
  const kept = keepMessage(message);
  showMessage(message, kept);
  if (how !== "created") return;
  state.typing.delete(message.channel_id);
  drawNotice();
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
  drawNotice();
  setTimeout(() => {
    if (state.typing.get(channel) === user) state.typing.delete(channel);
    drawNotice();
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

startComposer();
startLog();
connect({
  onOpen: () => hello(state.me?.user.id ?? place.get("as")),
  onEvent: (event, data) => EVENTS[event]?.(data),
  onClose: () => {
    state.connected = false;
    cutOff();
    drawNotice();
  },
});
