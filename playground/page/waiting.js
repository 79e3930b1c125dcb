// Articles that only this page knows: a command on its way, a bot that is thinking, one that did not answer.

import { avatar, button, el, icon, refill } from "./dom.js";
import { act } from "./interactions.js";
import { emit, state, userName } from "./store.js";

const PATIENCE = 250; // ms before 'Sending command' is shown: most answers are quicker
const local = new Map(); // channel id -> Set of articles
const waitingFor = new Map(); // interaction id -> takes away the article that waits for its answer

/** The articles of a channel, in order. */
export const localArticles = (channel) => [...(local.get(channel) || [])];

/** Forgets them all: somebody else is acting now. */
export const forgetLocal = () => local.clear();

/** Takes away what waited for the interaction that this message answers. */
export const answeredBy = (message) => waitingFor.get(message.interaction_metadata?.id)?.();

/** The bar under what only one person sees. */
export function onlyYou(dismiss) {
  return el(
    "div.only-you",
    icon("eye"),
    "Only you can see this · ",
    button(".linkish", dismiss, {}, "Dismiss message"),
  );
}

/**
 * An article for a command that waits for its answer. Answers the `tell` of interactions.js: shown when the bot is slow,
 * 'is thinking' while it asked for time, gone when it has answered, an error that can be dismissed when it failed.
 */
export function pendingArticle(channel, name) {
  const text = el("div.message-body", el("span.dots", `Sending /${name} `));
  const bot = state.bot.user;
  const box = el(
    "div.message-main",
    el("header.message-head", el("span.author", userName(bot)), el("span.tag", "APP")),
    text,
  );
  const node = el(
    "article.message.local",
    { role: "article", "aria-label": `${userName(bot)}, /${name}` },
    el(
      "div.context",
      avatar(state.me.user, ".tiny"),
      el("span.author", userName(state.me.user)),
      " used ",
      el("span.mention", `/${name}`),
    ),
    avatar(bot),
    box,
  );
  const show = () => {
    if (!local.has(channel)) local.set(channel, new Set());
    local.get(channel).add(node);
    emit("local", { channel, node });
  };
  const drop = () => {
    clearTimeout(timer);
    local.get(channel)?.delete(node);
    node.remove();
  };
  const timer = setTimeout(show, PATIENCE);
  return (now, error, id) => {
    if (now === "waiting") return waitingFor.set(id, drop);
    if (now !== "thinking") waitingFor.delete(id);
    clearTimeout(timer);
    if (now === "done" || (now === "thinking" && isAnswered(channel, id))) return drop();
    if (now === "thinking") refill(text, el("span.dots", `${userName(bot)} is thinking `));
    else {
      refill(text, el("p.went-wrong", error || "The application did not respond"));
      box.append(onlyYou(drop));
      if (id) box.append(el("button.linkish", { type: "button", on: { click: () => emit("inspect", { interaction: id }) } }, "Inspect"));
    }
    return show();
  };
}

const isAnswered = (channel, id) =>
  state.logs.get(channel)?.messages.some((message) => message.interaction_metadata?.id === id);

/** Runs a context-menu command on a message or a user. */
export function runContext(command, target) {
  const tell = pendingArticle(state.channel, command.name);
  act("context", { channel: state.channel, command: command.id, target }, tell).catch((refused) =>
    tell("failed", refused.message),
  );
}
