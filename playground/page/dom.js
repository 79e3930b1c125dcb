// Builds DOM nodes from plain values. Nothing else in the page makes elements, and nothing anywhere parses HTML,
// so that text from people stays text.

const FORBIDDEN = /^(on|style$|srcdoc$)/i; // attributes that would run or style something: never set, whoever asks

/**
 * An element: `el("button.primary", {type: "button", on: {click: run}}, "Send")`, or without attributes `el("p", "Text")`.
 * Null and false children are left out.
 */
export function el(spec, ...rest) {
  const props = rest[0]?.constructor === Object ? rest.shift() : {};
  const [tag, ...classes] = spec.split(".");
  const node = document.createElement(tag);
  if (classes.length) node.className = classes.join(" ");
  for (const [name, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "on") for (const [event, run] of Object.entries(value)) node.addEventListener(event, run);
    else if (name === "css") for (const [key, text] of Object.entries(value)) node.style.setProperty(key, text);
    else if (!FORBIDDEN.test(name)) node.setAttribute(name, value === true ? "" : String(value));
  }
  return put(node, rest);
}

/** Appends children, flattening arrays. */
export function put(node, children) {
  node.append(...[children].flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

/** Empties a node and puts children in. */
export const refill = (node, ...children) => {
  node.replaceChildren();
  return put(node, children);
};

let counter = 0;
/** An id that no other element has. */
export const fresh = (stem) => `${stem}-${(counter += 1)}`;

const PATHS = {
  hash: "M9 4 7 20M17 4l-2 16M4 9h16M4 15h16",
  lock: "M8 11V8a4 4 0 0 1 8 0v3M6 11h12v9H6v-9Z",
  menu: "M4 7h16M4 12h16M4 17h16",
  people:
    "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM2.5 20c0-3.6 2.9-6 6.5-6s6.5 2.4 6.5 6M16 4.3a3.5 3.5 0 0 1 0 6.4M18 14.5c2.2.8 3.5 2.8 3.5 5.5",
  plus: "M12 5v14M5 12h14",
  send: "M4 12 20 4l-5 16-3.5-6.5L4 12Z",
  eye: "M2 12s3.5-6.5 10-6.5S22 12 22 12s-3.5 6.5-10 6.5S2 12 2 12Zm10 2.8a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6Z",
  file: "M6 3h8l4 4v14H6V3Zm8 0v4h4",
  download: "M12 4v11m-4.5-4.5L12 15l4.5-4.5M5 20h14",
  close: "m6 6 12 12M18 6 6 18",
  down: "m6 9 6 6 6-6",
  clock: "M12 7v5l3 2M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z",
  flag: "M5 21V4h13l-3 4.5 3 4.5H5",
  check: "m5 12.5 4.5 4.5L19 7.5",
  reply: "M20 18v-4a4 4 0 0 0-4-4H4m5-5-5 5 5 5",
  more: "M5 12h1M11.5 12h1M18 12h1",
  link: "M14 4h6v6M20 4l-9 9M18 14v6H4V6h6",
  theme: "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16Zm0 0v16M12 8h4.5M12 12h6.5M12 16h4.5",
};

/** A line icon of 24 by 24 units, drawn in the colour of the text and unknown to screen readers. */
export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", PATHS[name]);
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  svg.append(path);
  return svg;
}

/** A button that runs something: `button(".btn.primary", run, {}, "Send")`. */
export const button = (kind, run, props, ...children) =>
  el(`button${kind}`, { type: "button", on: { click: run }, ...props }, ...children);

/** A button that is only an icon, with its name for screen readers. */
export const iconButton = (name, label, run, props = {}) =>
  button(".icon-button", run, { "aria-label": label, ...props }, icon(name));

/** A coloured circle with a user's initials; a name always gets the same colour. */
export function avatar(user, size = "") {
  const name = user.global_name || user.username || "?";
  const words = name.replace(/\(.*?\)|\bdemo\b/gi, " ").match(/[\p{L}\p{N}]+/gu) || [name];
  const initials = words
    .slice(0, 2)
    .map((word) => [...word][0])
    .join("")
    .toUpperCase();
  let hue = 0;
  for (const letter of String(user.username)) hue = (hue * 31 + letter.charCodeAt(0)) % 6;
  if (!user.bot) return el(`span.avatar.tint-${hue}${size}`, { "aria-hidden": "true" }, initials);
  return el(`span.avatar${size}`, { "aria-hidden": "true" }, el("img", { src: "/static/favicon.svg", alt: "" }));
}

/** The address if it is one a person may be led to (http or https), else null. */
export function safeLink(url) {
  try {
    return ["http:", "https:"].includes(new URL(url).protocol) ? url : null;
  } catch {
    return null;
  }
}

/** The path of an attachment on this server, whatever host its address names, else null. */
export function localFile(url) {
  const link = safeLink(url || "") || (String(url).startsWith("/attachments/") ? location.origin + url : null);
  const parsed = link && new URL(link);
  return parsed && parsed.pathname.startsWith("/attachments/") ? parsed.pathname + parsed.search : null;
}

/** A Discord colour (24-bit integer) as CSS, or null for "no colour". */
export const colour = (number) => (number ? `#${Number(number).toString(16).padStart(6, "0")}` : null);

/** Shows `node` in the top layer beside `anchor` (or `point`, {x, y}), below it or above where there is more room. */
export function float(anchor, node, point = null) {
  node.setAttribute("popover", "manual");
  anchor.after(node);
  node.showPopover();
  const box = point ? new DOMRect(point.x, point.y, 0, 0) : anchor.getBoundingClientRect();
  const above = innerHeight - box.bottom < Math.min(node.offsetHeight, 260) + 12 && box.top > innerHeight - box.bottom;
  const room = above ? box.top - 12 : innerHeight - box.bottom - 12;
  node.style.setProperty("max-height", `${Math.min(room, 320)}px`);
  node.style.setProperty("min-width", `${Math.min(box.width, innerWidth - 16)}px`);
  node.style.setProperty("left", `${Math.max(8, Math.min(box.left, innerWidth - node.offsetWidth - 8))}px`);
  if (above) node.style.setProperty("bottom", `${innerHeight - box.top + 4}px`);
  else node.style.setProperty("top", `${box.bottom + 4}px`);
}
