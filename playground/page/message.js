// One message as an article: who wrote it, what it answers, its text, embeds, files and components.

import { contextCommands } from "./commands.js";
import { componentNodes } from "./components.js";
import { avatar, button, colour, el, icon, iconButton } from "./dom.js";
import { embedNode } from "./embeds.js";
import { attachmentNode } from "./files.js";
import { markdown } from "./markdown.js";
import { openMenu } from "./menu.js";
import { emit, isEphemeral, isForMe, linkTo, nameColour, userName } from "./store.js";
import { headerTime, moment, timeNode } from "./time.js";
import { onlyYou, runContext } from "./waiting.js";

const TOGETHER = 7 * 60_000; // messages of one author closer than this stand under one header
const LOADING = 1 << 7; // Discord's message flags LOADING (the bot asked for time) and IS_COMPONENTS_V2
const LAYOUT = 1 << 15;
const JOINED = 7;

/** Makers of a message's menu: each gives items (see menu.js) for a message. Other modules add theirs here. */
export const messageMenu = [
  (message) => [
    !isEphemeral(message) && { label: "Reply", run: () => emit("reply", message) },
    message.content && { label: "Copy text", run: () => copy(message.content) },
    { label: "Copy message link", run: () => copy(linkTo(message)) },
  ],
  (message) =>
    isEphemeral(message)
      ? []
      : contextCommands(3).map((command) => ({
          label: command.name,
          group: "Apps",
          run: () => runContext(command, message.id),
        })),
];

const copy = (text) => navigator.clipboard?.writeText(text).catch(() => {});

/** Whether a message goes on under the header of the one before it. */
export const continues = (message, before) =>
  before.author.id === message.author.id &&
  !message.referenced_message &&
  !commandOf(message) &&
  (message.type ?? 0) !== JOINED &&
  isEphemeral(before) === isEphemeral(message) &&
  Date.parse(message.timestamp) - Date.parse(before.timestamp) < TOGETHER;

/** {name, user} of the command a message answers, or null. */
function commandOf(message) {
  const meta = message.interaction_metadata || message.interaction;
  const name = message.interaction?.name || meta?.name;
  return name ? { name, user: message.interaction?.user || meta.user } : null;
}

/** The article of a message; `follows` when it stands under the header of the one before it. */
export function article(message, follows) {
  const at = Date.parse(message.timestamp);
  const name = userName(message.author);
  const classes = [follows && "follows", isEphemeral(message) && "ephemeral", isForMe(message) && "for-me"]
    .filter(Boolean)
    .map((one) => `.${one}`);
  const node = el(
    `article.message${classes.join("")}`,
    {
      role: "article",
      "data-id": message.id,
      "aria-label": `${name}, ${headerTime(at)}${isEphemeral(message) ? ", only you can see this" : ""}`,
    },
    contextLine(message),
    follows ? timeNode(at, "t", "time.gutter") : avatar(message.author),
    el(
      "div.message-main",
      !follows && header(message, name, at),
      el("div.message-body", bodyNodes(message, follows)),
      el("p.failure", { role: "alert" }),
      isEphemeral(message) && onlyYou(() => emit("dismiss", message)),
    ),
  );
  addActions(node, message);
  return node;
}

function header(message, name, at) {
  const when = timeNode(at, "header", "time.when");
  return el(
    "header.message-head",
    el("span.author", { dir: "auto", css: { "--tint": colour(nameColour(message.author.id)) } }, name),
    message.author.bot && el("span.tag", "APP"),
    " ",
    when,
    !message.content && edited(message),
  );
}

const edited = (message) =>
  message.edited_timestamp &&
  el("span.edited", { title: moment(Date.parse(message.edited_timestamp), "F") }, "(edited)");

/** What a message answers: the command it came from, or the message it replies to. */
function contextLine(message) {
  const command = commandOf(message);
  const replied = message.referenced_message;
  if (command)
    return el(
      "div.context",
      avatar(command.user, ".tiny"),
      el("span.author", { dir: "auto" }, userName(command.user)),
      " used ",
      el("span.mention", `/${command.name}`),
    );
  if (!replied)
    return message.message_reference && message.type === 19
      ? el("div.context", icon("reply"), "Original message was deleted")
      : null;
  const text = markdown(replied.content).textContent || "Press to see it";
  return el(
    "div.context",
    avatar(replied.author, ".tiny"),
    el("span.author", { dir: "auto" }, userName(replied.author)),
    button(".quoted", () => emit("show", replied.id), { dir: "auto" }, text.slice(0, 140)),
  );
}

function bodyNodes(message, follows) {
  if (message.type === JOINED) return [el("p.small", "joined the server.")];
  if (message.flags & LOADING) return [el("span.dots", `${userName(message.author)} is thinking `)];
  const files = message.attachments || [];
  if (message.flags & LAYOUT) return [componentNodes(message), follows && edited(message)];
  const text = message.content ? markdown(message.content) : null;
  const note = edited(message);
  if (note && text?.lastChild) text.lastChild.append(text.lastChild.nodeName === "PRE" ? "" : " ", note);
  return [
    text,
    !text && follows && note,
    (message.embeds || []).map((embed) => embedNode(embed, files)),
    files.map(attachmentNode),
    componentNodes(message),
    reactions(message),
  ];
}

function reactions(message) {
  const chips = (message.reactions || []).map((one) => el("span.reaction", `${one.emoji.name} ${one.count}`));
  return chips.length ? el("div.row", chips) : null;
}

/** Reply and the menu: beside the message on hover and focus, by right click, by a long press. */
function addActions(node, message) {
  const open = (anchor, point) => {
    const items = messageMenu.flatMap((make) => make(message)).filter(Boolean);
    openMenu(anchor, "More, Apps", items, point);
  };
  const more = iconButton("more", "More, Apps", () => open(more), { "aria-haspopup": "menu" });
  const answer = iconButton("reply", "Reply", () => emit("reply", message));
  node.append(el("div.actions", !isEphemeral(message) && answer, more));
  node.addEventListener("contextmenu", (event) => {
    if (event.target.closest("a, img, input, .menu") || !getSelection().isCollapsed) return; // the browser's own menu
    event.preventDefault();
    open(more, { x: event.clientX, y: event.clientY });
  });
}
