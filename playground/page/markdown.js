// Discord's Markdown as DOM nodes: a small parser of our own that builds elements and never HTML.

import { button, colour, el, put, safeLink } from "./dom.js";
import { emit, findChannel, findMember, findRole, nameColour, state, userName } from "./store.js";
import { timeNode } from "./time.js";

const DEEPEST = 12; // styles inside styles; hostile text nests without end
const SPECIAL = /[\\`<h[@*_~|]/g;

/** A fragment showing `text`. `links: false` leaves masked links and addresses as text (labels, titles). */
export function markdown(text, { links = true } = {}) {
  const fragment = document.createDocumentFragment();
  const parts = String(text ?? "").split(/```(?:([\w+#.-]{1,20})\n)?\n*([\s\S]+?)\n*```/);
  for (let at = 0; at < parts.length; at += 3) {
    const prose = parts[at].replace(at ? /^\n/ : /^\n+/, "").replace(/\n+$/, "");
    if (prose) fragment.append(...blocks(prose.split("\n"), { links, depth: 0 }));
    if (at + 2 < parts.length)
      fragment.append(el("pre.code", { tabindex: 0, "data-lang": parts[at + 1] }, el("code", parts[at + 2])));
  }
  return fragment;
}

/** The same on one line: no headings, lists, quotes. For titles and labels. */
export const inlineMarkdown = (text, { links = false } = {}) =>
  put(document.createDocumentFragment(), inline(String(text ?? ""), { links, depth: 0 }));

function blocks(lines, how) {
  const made = [];
  let prose = [];
  const flush = () => {
    if (prose.length)
      made.push(el("div.prose", { dir: "auto" }, inline(prose.join("\n") + (prose.at(-1) === "" ? "\n" : ""), how)));
    prose = [];
  };
  for (let at = 0; at < lines.length;) {
    const block = blockAt(lines, at, how);
    if (!block) prose.push(lines[at++]);
    else {
      flush();
      made.push(block.node);
      at = block.next;
    }
  }
  flush();
  return made;
}

/** The heading, small print, quote or list that begins at a line, and the line after it. */
function blockAt(lines, at, how) {
  const line = lines[at];
  const heading = /^(#{1,3})\s+(.*\S)\s*$/.exec(line);
  if (heading) return { node: el(`h${heading[1].length + 2}`, { dir: "auto" }, inline(heading[2], how)), next: at + 1 };
  const small = /^-#\s+(.*\S)\s*$/.exec(line);
  if (small) return { node: el("p.small", { dir: "auto" }, inline(small[1], how)), next: at + 1 };
  if (how.depth < DEEPEST && /^>>>\s/.test(line))
    return quote([line.slice(4), ...lines.slice(at + 1)], lines.length, how);
  if (how.depth < DEEPEST && /^>\s/.test(line)) {
    const end = endOfRun(lines, at, /^>(\s|$)/);
    return quote(
      lines.slice(at, end).map((one) => one.slice(2)),
      end,
      how,
    );
  }
  if (ITEM.test(line)) {
    const end = endOfList(lines, at);
    return {
      node: list(
        lines.slice(at, end).map((one) => ITEM.exec(one)),
        how,
      ),
      next: end,
    };
  }
  return null;
}

const ITEM = /^( *)([-*]|\d{1,9}\.) +(.*\S)\s*$/;
const endOfRun = (lines, at, pattern) => {
  const past = lines.findIndex((line, index) => index > at && !pattern.test(line));
  return past < 0 ? lines.length : past;
};
const isNumbered = (line) => /^ *\d/.test(line);
const endOfList = (lines, at) => {
  const indent = ITEM.exec(lines[at])[1].length;
  const past = endOfRun(lines, at, ITEM);
  const turn = lines.findIndex(
    (line, index) =>
      index > at && index < past && ITEM.exec(line)[1].length <= indent && isNumbered(line) !== isNumbered(lines[at]),
  );
  return turn < 0 ? past : turn;
};
const quote = (lines, next, how) => ({
  node: el("blockquote", { dir: "auto" }, blocks(lines, { ...how, depth: how.depth + 1 })),
  next,
});

/** Nested lists from lines matched by ITEM: deeper indentation hangs under the item before it. */
function list(items, how) {
  const indent = items[0][1].length;
  const ordered = /\d/.test(items[0][2]);
  const node = el(ordered ? "ol" : "ul", { start: ordered ? parseInt(items[0][2], 10) : null });
  for (let at = 0; at < items.length;) {
    let end = at + 1;
    while (end < items.length && items[end][1].length > indent && how.depth < DEEPEST) end += 1;
    const below = items.slice(at + 1, end);
    node.append(
      el(
        "li",
        { dir: "auto" },
        inline(items[at][3], how),
        below.length > 0 && list(below, { ...how, depth: how.depth + 1 }),
      ),
    );
    at = end;
  }
  return node;
}

const styled = (tag) => (found, how) => el(tag, inline(found[1], { ...how, depth: how.depth + 1 }));
const RULES = [
  [/\\([^\w\s])/y, (found) => found[1]],
  [/(`{1,2})([^`]|[^`][\s\S]*?[^`])\1(?!`)/y, (found) => el("code.inline", found[2])],
  [/<t:(-?\d{1,13})(?::([tTdDfFRsS]))?>/y, (found) => timeNode(Number(found[1]) * 1000, found[2] || "f", "time")],
  [/<@!?(\d+)>/y, (found) => userMention(found[1])],
  [/<@&(\d+)>/y, (found) => roleMention(found[1])],
  [/<#(\d+)>/y, (found) => channelMention(found[1])],
  [/<\/([^:>\n]{1,100}):\d+>/y, (found) => mention(`/${found[1]}`, () => emit("type", `/${found[1]} `))],
  [/<a?(:\w+:)\d+>/y, (found) => found[1]],
  [/<(https?:\/\/[^\s<>]+)>/y, (found, how) => how.links && link(found[1], found[1])],
  [
    /https?:\/\/(?:[^\s<()[\]"]|\([^\s<()]*\))+(?<![.,:;!?*_~|'])/y,
    (found, how) => how.links && link(found[0], found[0]),
  ],
  [/\[((?:\\.|[^\\[\]\n])+)\]\(<?(https?:\/\/[^\s<>()]+(?:\([^\s<>()]*\)[^\s<>()]*)*)>?(?: +"[^"\n]*")?\)/y, masked],
  [/@(everyone|here)\b/y, (found) => el("span.mention", found[0])],
  [/\*\*\*((?:\\[\s\S]|[^\\])+?)\*\*\*(?!\*)/y, (found, how) => el("strong", styled("em")(found, how))],
  [/\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/y, styled("strong")],
  [/__((?:\\[\s\S]|[^\\])+?)__(?!_)/y, styled("u")],
  [/~~((?:\\[\s\S]|[^\\])+?)~~/y, styled("s")],
  [/\|\|((?:\\[\s\S]|[^\\])+?)\|\|/y, (found, how) => spoiler(inline(found[1], { ...how, depth: how.depth + 1 }))],
  [/\*(?!\s|\*)((?:\\[\s\S]|\*\*[^*]+\*\*|[^\\*])+?)\*(?!\*)/y, styled("em")],
  [/_(?!_)((?:\\[\s\S]|__[^_]+__|[^\\_])+?)_(?![\w])/y, styled("em")],
];

/** Nodes and strings for a run of text. */
function inline(text, how) {
  const made = [];
  let plain = "";
  for (let at = 0; at < text.length;) {
    const hit = how.depth < DEEPEST && ruleAt(text, at, how);
    if (hit) {
      if (plain) made.push(plain);
      plain = "";
      made.push(hit.node);
      at = hit.next;
      continue;
    }
    SPECIAL.lastIndex = at + 1;
    const next = SPECIAL.exec(text)?.index ?? text.length;
    plain += text.slice(at, next);
    at = next;
  }
  if (plain) made.push(plain);
  return made;
}

function ruleAt(text, at, how) {
  if (text[at] === "_" && /\w/.test(text[at - 1] || "") && text[at + 1] !== "_") return null; // snake_case
  for (const [pattern, build] of RULES) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    const node = found && build(found, how);
    if (node) return { node, next: at + found[0].length };
  }
  return null;
}

export const link = (url, ...label) => {
  const safe = safeLink(url);
  return safe
    ? el("a", { href: safe, target: "_blank", rel: "noopener noreferrer", title: safe }, label)
    : el("span", label);
};

/** A masked link; a label that itself looks like an address could mislead and stays text, as in Discord. */
function masked(found, how) {
  if (!how.links || /https?:\/\//i.test(found[1])) return null;
  return link(found[2], inline(found[1], { ...how, links: false, depth: how.depth + 1 }));
}

function mention(text, run, tint = 0) {
  const props = { css: { "--tint": colour(tint) } };
  return run ? button(".mention", run, props, text) : el("span.mention", props, text);
}

function userMention(id) {
  const user = findMember(id)?.user || (state.bot?.user.id === id ? state.bot.user : null);
  return mention(user ? `@${userName(user)}` : "@unknown-user", null, nameColour(id));
}

function roleMention(id) {
  const role = findRole(id);
  return mention(role ? `@${role.name.replace(/^@/, "")}` : "@deleted-role", null, role?.color);
}

function channelMention(id) {
  const channel = findChannel(id);
  return channel ? mention(`#${channel.name}`, () => emit("open", id)) : mention("#no-access", null);
}

function spoiler(children) {
  const inside = el("span", { inert: true }, children);
  const node = el("span.spoiler", { role: "button", tabindex: 0, "aria-label": "Spoiler, press to show" }, inside);
  const show = (event) => {
    if (event.type === "keydown" && event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    inside.removeAttribute("inert");
    for (const name of ["role", "aria-label", "tabindex"]) node.removeAttribute(name);
    node.classList.add("shown");
  };
  for (const event of ["click", "keydown"]) node.addEventListener(event, show, { once: event === "click" });
  return node;
}
