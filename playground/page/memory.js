// What this browser remembers: half-typed lines (this tab), recent commands and the colours chosen (every tab).
// Without storage (a private window may refuse it) nothing is remembered and everything else works.

function read(store, key, fallback) {
  try {
    return JSON.parse(store().getItem(key)) ?? fallback;
  } catch {
    return fallback;
  }
}

function keep(store, key, value) {
  try {
    if (value === null) store().removeItem(key);
    else store().setItem(key, JSON.stringify(value));
  } catch {
    // Storage is full or refused: the page works without.
  }
}

const tab = () => sessionStorage;
const browser = () => localStorage;

/** A half-typed line of a person in a channel, {line, chosen, staged, answers}, or null. */
export const draftOf = (person, channel) => read(tab, `draft ${person} ${channel}`, null);
export const keepDraft = (person, channel, draft) => keep(tab, `draft ${person} ${channel}`, draft);

const RECENT = 5;
/** Names of the commands used last, the latest first. */
export const recentCommands = () => read(browser, "recent", []);
export const noteCommand = (name) =>
  keep(browser, "recent", [name, ...recentCommands().filter((one) => one !== name)].slice(0, RECENT));

/** 'light', 'dark', or null where the page follows the system. */
export const chosenTheme = () => read(browser, "theme", null);

/** Colours the page, and remembers it. */
export function setTheme(theme) {
  keep(browser, "theme", theme);
  if (theme) document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
}

/** How far the guided tour has come, {shown, done}, or null. */
export const keptTour = () => read(browser, "tour", null);
export const keepTour = (tour) => keep(browser, "tour", tour);

setTheme(chosenTheme());
