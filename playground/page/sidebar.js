// Both sides of the page: channels and direct messages, who one is acting as, and the member list.

import { contextCommands } from "./commands.js";
import { avatar, button, colour, el, icon, refill } from "./dom.js";
import { chosenTheme, setTheme } from "./memory.js";
import { openMenu } from "./menu.js";
import { runContext } from "./waiting.js";
import { emit, findChannel, findMember, nameColour, rolesOf, state, textChannels, userName } from "./store.js";

/** Draws channels, direct messages and unread marks. */
export function drawChannels() {
  document.getElementById("guild-name").textContent = state.guild.name;
  const directs = state.directs.map(({ channel, user }) =>
    row(channel.id, avatar(user, presence(user)), userName(user)),
  );
  const bot = state.bot.user;
  if (!state.directs.some(({ user }) => user.id === bot.id))
    directs.push(entryRow(avatar(bot, presence(bot)), userName(bot), () => emit("direct", bot.id)));
  refill(
    document.getElementById("side-lists"),
    section(
      "Text channels",
      textChannels().map((channel) => row(channel.id, icon(isPrivate(channel) ? "lock" : "hash"), channel.name)),
    ),
    section("Direct messages", directs),
  );
  const mentions = [...state.unread.values()].reduce((sum, one) => sum + one.mentions, 0);
  document.getElementById("open-side").classList.toggle("has-unread", state.unread.size > 0);
  document.body.dataset.mentions = mentions || "";
}

const isPrivate = (channel) => channel.viewers && channel.viewers.length < state.guild.members.length;
const presence = (user) => (user.bot && !state.bot.online ? ".offline" : ".online");
const section = (title, rows) =>
  el(
    "section.side-section",
    { "aria-label": title },
    el("h2", title),
    el(
      "ul",
      rows.map((one) => el("li", one)),
    ),
  );

function row(id, mark, name) {
  const unread = state.unread.get(id);
  const node = entryRow(mark, name, () => emit("open", id));
  if (id === state.channel) node.setAttribute("aria-current", "page");
  if (!unread) return node;
  node.classList.add("unread");
  node.append(
    unread.mentions
      ? el("span.badge", String(unread.mentions), el("span.hidden", " mentions"))
      : el("span.hidden", "unread"),
  );
  return node;
}

const entryRow = (mark, name, run) =>
  button(".channel", run, {}, mark, el("span.channel-label", { dir: "auto" }, name));

/** Draws the 'acting as' switch. */
export function drawActing() {
  const { user } = state.me;
  const items = state.people.map((person) => ({
    label: person.name,
    note: person.note,
    mark: avatar(findMember(person.id).user),
    chosen: person.id === user.id,
    run: () => person.id !== user.id && emit("act-as", person.id),
  }));
  const current = state.people.find((person) => person.id === user.id);
  const text = el(
    "span.acting-text",
    el("span.small", "Acting as"),
    " ",
    el("strong", { dir: "auto" }, current.name),
    " ",
    el("span.small", { dir: "auto" }, current.note),
  );
  const open = (event) => openMenu(event.currentTarget, "Acting as", items);
  const parts = [avatar(user, ".online"), text, icon("down")];
  refill(document.getElementById("acting"), button(".acting-as", open, { "aria-haspopup": "menu" }, parts));
}

/** Draws those who see the channel, grouped as in Discord by their highest role that stands apart, the bot first. */
export function drawMembers() {
  const channel = findChannel(state.channel);
  const seen = channel?.direct ? [state.me.user.id, channel.direct.id] : channel?.viewers;
  const groups = new Map([["Apps", []]]);
  const roles = [...state.guild.roles].sort((a, b) => (b.position ?? 0) - (a.position ?? 0));
  for (const role of roles) groups.set(role.name, []);
  groups.set("Members", []);
  for (const member of state.guild.members) {
    if (seen && !seen.includes(member.user.id)) continue;
    const top = rolesOf(member).find((role) => role.hoist);
    groups.get(member.user.bot ? "Apps" : top?.name || "Members").push(member);
  }
  const sections = [...groups]
    .filter(([, members]) => members.length)
    .map(([title, members]) => section(`${title} · ${members.length}`, members.map(memberRow)));
  refill(document.getElementById("members"), sections);
}

function memberRow({ user }) {
  const person = personOf(user);
  const text = el(
    "span.member-text",
    el("span.author", { dir: "auto", css: { "--tint": colour(nameColour(user.id)) } }, userName(user)),
    user.bot && el("span.tag", "APP"),
    user.bot && !state.bot.online && el("span.small", "offline"),
    person && el("span.small", person.label),
  );
  const open = (event) => {
    event.preventDefault();
    const items = memberMenu(user);
    if (items.length) openMenu(event.currentTarget, userName(user), items);
  };
  const on = { click: open, contextmenu: open };
  return button(".channel.member", null, { on, "aria-haspopup": "menu" }, avatar(user, presence(user)), text);
}

const personOf = (user) => state.people.find((one) => one.id === user.id);

/** What can be done with a member: become them, write to the bot, the commands for people. */
function memberMenu(user) {
  const person = user.id !== state.me.user.id && personOf(user);
  const commands = contextCommands(2).map((command) => ({
    label: command.name,
    group: "Apps",
    run: () => runContext(command, user.id),
  }));
  return [
    person && { label: `Act as ${person.name}`, run: () => emit("act-as", person.id) },
    user.bot && { label: "Message", run: () => emit("direct", user.id) },
    ...commands,
  ].filter(Boolean);
}

const THEMES = [
  ["Like the system", null],
  ["Dark", "dark"],
  ["Light", "light"],
];

/** The button for dark and light. */
export function startTheme() {
  const opener = document.getElementById("open-theme");
  refill(opener, icon("theme"));
  opener.addEventListener("click", () => {
    const items = THEMES.map(([label, theme]) => ({
      label,
      chosen: theme === chosenTheme(),
      run: () => setTheme(theme),
    }));
    openMenu(opener, "Appearance", items);
  });
}

/** Opens or closes the drawers of narrow screens, and the member list of wide ones. */
export function startDrawers() {
  const app = document.getElementById("app");
  const openSide = document.getElementById("open-side");
  const openMembers = document.getElementById("open-members");
  refill(openSide, icon("menu"));
  refill(openMembers, icon("people"));
  const set = (name, button, on) => {
    app.classList.toggle(name, on);
    button.setAttribute("aria-expanded", String(on));
  };
  const narrow = matchMedia("(max-width: 900px)");
  const reset = () => {
    set("side-open", openSide, false);
    set("members-open", openMembers, !narrow.matches);
  };
  openSide.addEventListener("click", () => set("side-open", openSide, !app.classList.contains("side-open")));
  openMembers.addEventListener("click", () =>
    set("members-open", openMembers, !app.classList.contains("members-open")),
  );
  document.getElementById("veil").addEventListener("click", reset);
  document.addEventListener("keydown", (event) => event.key === "Escape" && narrow.matches && reset());
  narrow.addEventListener("change", reset);
  reset();
  return { closeDrawers: () => narrow.matches && reset() };
}
