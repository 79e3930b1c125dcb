// The guided tour: a bar over the messages with the next thing to try, and a list of all. The server says what was done.

import { el, icon, refill } from "./dom.js";
import { keepTour, keptTour } from "./memory.js";
import { emit, on, state } from "./store.js";

const BAR = "bar";
const LIST = "list";
const CLOSED = "closed";

const kept = { shown: BAR, done: [], ...keptTour() }; // of this browser, whoever one acts as
let led = null; // id of the step that was asked for last: the bar tells about it until it is done
const bar = el("section.tour", { "aria-label": "Guided tour" });
const told = el("p.hidden", { role: "status" });
const opener = el(
  "button.icon-button",
  { type: "button", "aria-label": "Guided tour", on: { click: () => show(kept.shown === CLOSED ? LIST : CLOSED) } },
  icon("flag"),
);

/** Puts the tour over the messages; called once. */
export function startTour() {
  document.getElementById("notice").after(bar, told);
  document.getElementById("chat-tools").append(opener);
  on("snapshot", draw);
}

/** Ticks a step that was really done. */
export function tick({ done }) {
  const step = steps().find((one) => one.id === done);
  if (!step || kept.done.includes(done)) return;
  kept.done.push(done);
  told.textContent = `Tour: '${step.title}' is done, ${count()} of ${steps().length}.`;
  keep();
}

const steps = () => state.tour || [];
const isDone = (step) => kept.done.includes(step.id);
const count = () => steps().filter(isDone).length;

function keep() {
  keepTour(kept);
  draw();
}

function show(shown) {
  const inside = bar.contains(document.activeElement);
  kept.shown = shown;
  keep();
  if (shown === CLOSED && inside) opener.focus();
  if (shown === LIST) bar.querySelector("button")?.focus();
}

function startOver() {
  kept.done = [];
  show(LIST);
}

function draw() {
  opener.hidden = !steps().length;
  opener.setAttribute("aria-expanded", String(kept.shown !== CLOSED));
  bar.hidden = !steps().length || kept.shown === CLOSED;
  if (!bar.hidden) refill(bar, head(), kept.shown === LIST && list());
}

function head() {
  const undone = steps().filter((step) => !isDone(step));
  const next = undone.find((step) => step.id === led) || undone[0];
  const open = kept.shown === LIST;
  const toggle = el(
    "button.tour-toggle",
    { type: "button", "aria-expanded": String(open), on: { click: () => show(open ? BAR : LIST) } },
    el("span.tour-count", `Tour ${count()} of ${steps().length}`),
    el("progress.tour-progress", { max: steps().length, value: count(), "aria-hidden": "true" }),
    icon("down"),
  );
  const words = next
    ? [el("strong", next.title), " ", el("span.tour-text", next.text)]
    : [el("strong", "That was the tour."), " Everything else works the same way: type / and look around."];
  return el(
    "div.tour-head",
    toggle,
    el("p.tour-next", !open && words),
    next && !open && tryIt(next),
    el(
      "button.icon-button",
      { type: "button", "aria-label": "Close the tour", on: { click: () => show(CLOSED) } },
      icon("close"),
    ),
  );
}

const list = () => [
  el("ol.tour-list", steps().map(row)),
  el("button.linkish.tour-again", { type: "button", on: { click: startOver } }, "Start over"),
];

function row(step) {
  const person = state.people.find((one) => one.id === step.person);
  return el(
    `li.tour-step${isDone(step) ? ".done" : ""}`,
    el("span.tour-mark", { "aria-hidden": "true" }, isDone(step) ? icon("check") : ""),
    el(
      "div.tour-words",
      el("strong", step.title, isDone(step) && el("span.hidden", " (done)")),
      el("span.small", ` as ${person?.name}`),
      el("p", step.text),
    ),
    tryIt(step),
  );
}

const tryIt = (step) =>
  el(
    "button.btn.secondary.tour-try",
    { type: "button", "aria-label": `Show me: ${step.title}`, on: { click: () => lead(step) } },
    "Show me",
  );

/** Becomes the right person, goes to the right channel and writes the command, for them to send. */
async function lead(step) {
  led = step.id;
  if (kept.shown === LIST) show(BAR);
  if (step.person && step.person !== state.me.user.id) await emit("act-as", step.person);
  await emit("open", step.channel);
  emit("type", step.line);
}
