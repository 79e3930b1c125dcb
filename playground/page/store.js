// What the page knows: the snapshot, the messages read so far, what is unread; and who wants to hear of changes.
// It knows nothing of the DOM.

export const state = {
  connected: false,
  me: null,
  people: [],
  guild: null,
  directs: [],
  bot: null,
  commands: [],
  channel: null, // id of the channel on screen
  logs: new Map(), // channel id -> {messages, more}
  unread: new Map(), // channel id -> {count, mentions, first}
  fresh: null, // id of the first message that was unread when the channel was opened
  typing: new Map(), // channel id -> user
};

const listeners = new Map();

/** Calls `run(data)` whenever `event` is emitted. */
export function on(event, run) {
  listeners.set(event, [...(listeners.get(event) || []), run]);
}

/** Tells everybody who listens; the promise is kept when all of them are done. */
export const emit = (event, data) => Promise.all((listeners.get(event) || []).map((run) => run(data)));

/** Takes a snapshot (see PROTOCOL.md) in place of all that was known. */
export function takeSnapshot(snapshot) {
  Object.assign(state, snapshot, { connected: true, fresh: null });
  for (const map of [state.logs, state.unread, state.typing]) map.clear();
  for (const { id, unread, direct } of allChannels())
    if (unread) state.unread.set(id, { count: unread, mentions: direct ? unread : 0, first: null });
}

const TEXT_CHANNELS = [0, 5];
export const textChannels = () =>
  (state.guild?.channels || [])
    .filter((channel) => TEXT_CHANNELS.includes(channel.type))
    .sort((a, b) => (a.position ?? 0) - (b.position ?? 0));
export const allChannels = () => [
  ...textChannels(),
  ...state.directs.map((direct) => ({ ...direct.channel, direct: direct.user })),
];
export const findChannel = (id) =>
  allChannels().find((channel) => channel.id === id) || state.guild?.channels.find((one) => one.id === id);
export const findMember = (id) => state.guild?.members.find((member) => member.user.id === id);
export const findRole = (id) => state.guild?.roles.find((role) => role.id === id);

/** What a channel is called in addresses and drafts, which outlive a server: its name, or its id where that is not unique. */
export function linkName(channel) {
  if (channel?.direct) return `@${channel.direct.username}`;
  return textChannels().filter((one) => one.name === channel?.name).length === 1 ? channel.name : channel?.id;
}

/** The address that shows a channel (and a message in it) to the person who acts here. */
export function linkTo({ channel_id: channel, id = null }) {
  const address = new URL(location.pathname, location.origin);
  address.searchParams.set("as", state.people.find((one) => one.id === state.me.user.id)?.name ?? state.me.user.id);
  address.searchParams.set("channel", linkName(findChannel(channel)) ?? channel);
  if (id) address.hash = id;
  return address.href;
}

/** '#name' of a channel, '@name' of direct messages. */
export function channelTitle(channel) {
  if (!channel) return "";
  return channel.direct ? `@${userName(channel.direct)}` : `#${channel.name}`;
}

/** The name a user goes by in this server. */
export function userName(user) {
  if (!user) return "Somebody";
  return findMember(user.id)?.nick || user.global_name || user.username;
}

/** A member's roles, highest first. */
export const rolesOf = (member) =>
  (member?.roles || [])
    .map(findRole)
    .filter(Boolean)
    .sort((a, b) => (b.position ?? 0) - (a.position ?? 0));

/** The colour (24-bit integer) of a user's highest coloured role, or 0. */
export const nameColour = (id) => rolesOf(findMember(id)).find((role) => role.color)?.color || 0;

/** A role, user or message text in this person's language where Discord was given one. */
export const localized = (thing, key) =>
  thing[`${key}_localizations`]?.[state.me?.locale] || thing[`${key}_localized`] || thing[key] || "";

export const isEphemeral = (message) => Boolean(message.flags & 64);

const mentionsMe = (message) =>
  message.mention_everyone ||
  (message.mentions || []).some((user) => user.id === state.me.user.id) ||
  (message.mention_roles || []).some((id) => findMember(state.me.user.id)?.roles.includes(id));

export const isForMe = (message) => message.author.id !== state.me.user.id && mentionsMe(message);

/** Puts a new or changed message where it belongs; answers 'created', 'updated' or null when its channel is not loaded. */
export function keepMessage(message) {
  const log = state.logs.get(message.channel_id);
  if (!log) return null;
  const at = log.messages.findIndex((known) => known.id === message.id);
  if (at >= 0) {
    log.messages[at] = { ...log.messages[at], ...message };
    return "updated";
  }
  const after = log.messages.findLastIndex((known) => BigInt(known.id) < BigInt(message.id));
  log.messages.splice(after + 1, 0, message);
  return "created";
}

export function dropMessage(channel, id) {
  const log = state.logs.get(channel);
  if (log) log.messages = log.messages.filter((message) => message.id !== id);
}

/** The id of the first message somebody has not read: remembered, or counted back from the end. */
export function firstUnread(mark, messages) {
  return (
    mark?.first ||
    messages.filter((message) => message.author.id !== state.me.user.id).at(-(mark?.count || Infinity))?.id ||
    null
  );
}

/** Counts a message of a channel nobody is looking at. */
export function markUnread(message) {
  const mark = state.unread.get(message.channel_id) || { count: 0, mentions: 0, first: message.id };
  mark.count += 1;
  mark.first ??= message.id;
  if (isForMe(message) || state.directs.some((direct) => direct.channel.id === message.channel_id)) mark.mentions += 1;
  state.unread.set(message.channel_id, mark);
}
