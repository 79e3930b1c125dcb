// Moments as people read them, in the language of the person acting and the time zone of this computer.

import { state } from "./store.js";
import { el } from "./dom.js";

const STYLES = {
  t: { timeStyle: "short" },
  T: { timeStyle: "medium" },
  d: { dateStyle: "short" },
  D: { dateStyle: "long" },
  f: { dateStyle: "long", timeStyle: "short" },
  F: { dateStyle: "full", timeStyle: "short" },
  s: { dateStyle: "short", timeStyle: "short" },
  S: { dateStyle: "short", timeStyle: "medium" },
};
const UNITS = [
  ["year", 31_557_600],
  ["month", 2_629_800],
  ["week", 604_800],
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
  ["second", 1],
];

let skew = 0; // ms that the playground's clock is ahead of this computer's

/** The moment (ms) by the playground's clock, which may have been moved. */
export const now = () => Date.now() + skew;
export function setNow(ms) {
  const moved = Math.abs(ms - now()) > 1000;
  skew = ms - Date.now();
  if (moved) refresh();
}

const locale = () => {
  try {
    return Intl.getCanonicalLocales(state.me?.locale || [])[0];
  } catch {
    return undefined;
  }
};

/** A moment (ms) in one of Discord's timestamp styles. */
export function moment(ms, style = "f") {
  if (LIVE[style]) return LIVE[style](ms);
  return formatter(style).format(ms);
}

const formatters = new Map(); // making one takes longer than using it a hundred times

function formatter(style) {
  const key = `${state.me?.locale} ${style}`;
  if (!formatters.has(key)) formatters.set(key, new Intl.DateTimeFormat(locale(), STYLES[style] || STYLES.f));
  return formatters.get(key);
}

/** 'in 3 days', '2 hours ago'. */
function relative(ms) {
  const seconds = (ms - now()) / 1000;
  const [unit, size] = UNITS.find(([, length]) => Math.abs(seconds) >= length) || ["second", 1];
  return new Intl.RelativeTimeFormat(locale(), { numeric: unit === "day" ? "auto" : "always" }).format(
    Math.round(seconds / size),
    unit,
  );
}

/** A `<time>` with the full date as its tip; null for a moment no calendar holds. */
export function timeNode(ms, style, kind = "time") {
  if (!(Math.abs(ms) < 8.64e15)) return null;
  const props = { datetime: new Date(ms).toISOString(), title: moment(ms, "F"), "data-live": LIVE[style] ? style : null };
  return el(kind, props, moment(ms, style));
}

/** 'Today at 10:15', 'Yesterday at 10:15', else the date: the way a message's header says when. */
export function headerTime(ms) {
  const days = Math.round((midnight(now()) - midnight(ms)) / 86_400_000);
  if (days === 0 || days === 1) return `${days ? "Yesterday" : "Today"} at ${moment(ms, "t")}`;
  return moment(ms, "s");
}

const midnight = (ms) => new Date(ms).setHours(0, 0, 0, 0);
export const sameDay = (a, b) => midnight(a) === midnight(b);

/** Styles that change by themselves as time passes: Discord's relative one, and a message's header. */
const LIVE = { R: relative, header: headerTime };

function refresh() {
  for (const node of document.querySelectorAll("time[data-live]")) {
    const text = moment(Date.parse(node.dateTime), node.dataset.live);
    if (node.textContent !== text) node.textContent = text;
  }
}

setInterval(refresh, 1000);
