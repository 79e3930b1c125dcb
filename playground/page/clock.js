// The demo's clock: a button beside the server's name and a panel that lets time pass. The server says what is possible.

import { el, float, fresh, icon, refill } from "./dom.js";
import { ask } from "./socket.js";
import { on } from "./store.js";
import { moment, now, setNow } from "./time.js";

const STEPS = [
  ["One hour later", 3600],
  ["One day later", 86_400],
  ["One week later", 604_800],
];
const ZONES = ["Europe/Vienna", "America/New_York", "Europe/London", "Africa/Cairo", "America/Santiago"];
const FORWARD_ONLY =
  "Demo time goes forward only: what was said tomorrow could not stand before what is said today. " +
  "For the present, end the playground and start it again.";

let clock = { offset: 0, movable: false };
let panel = null;

const button = el(
  "button.icon-button.clock-button",
  { type: "button", "aria-haspopup": "dialog", "aria-expanded": "false", on: { click: () => (panel ? close() : open()) } },
  icon("clock"),
);

/** Puts the button beside the server's name; called once. */
export function startClock() {
  document.querySelector(".side-head").append(button);
  on("snapshot", (snapshot) => takeClock(snapshot.clock));
  setInterval(draw, 1000);
}

/** Takes the clock (see PROTOCOL.md) from a snapshot or an event. */
export function takeClock(given) {
  button.hidden = !given;
  if (!given) return;
  clock = given;
  setNow(given.now);
  draw();
}

const moved = () => clock.offset > 0;
const reading = () => `${moved() ? "Demo time" : "Now"}: ${moment(now(), "F")}`;

function draw() {
  button.setAttribute("aria-label", moved() ? reading() : "Demo time: let time pass");
  button.classList.toggle("moved", moved());
  const line = moved() && el("p.demo-time", icon("clock"), el("span", el("strong", "Demo time "), moment(now(), "F")));
  const place = document.getElementById("side-extra");
  if (place.textContent !== (line ? line.textContent : "")) refill(place, line);
  if (panel) panel.querySelector(".clock-now").textContent = reading();
}

function close() {
  document.removeEventListener("pointerdown", outside);
  if (panel.contains(document.activeElement)) button.focus();
  panel.remove();
  panel = null;
  button.setAttribute("aria-expanded", "false");
}

const outside = (event) => panel.contains(event.target) || button.contains(event.target) || close();

function open() {
  const problem = el("p.went-wrong", { role: "alert" });
  const asleep = el("input", { type: "checkbox" });
  const zone = el("input.input", { id: fresh("zone"), list: fresh("zones"), value: ZONES[0], maxlength: 60 });
  const at = el("input.input", { id: fresh("at"), type: "datetime-local" });
  const move = (how) => pass({ ...how, asleep: asleep.checked }, problem);
  const act = (label, run) => el("button.btn.secondary", { type: "button", on: { click: run } }, label);
  const row = (input, text, label, run) =>
    el(
      "div.clock-row",
      el("label.small", { for: input.id }, text),
      el("div.clock-pair", input, act(label, run)),
    );
  panel = el(
    "div.clock-panel",
    { role: "dialog", "aria-label": "Demo time" },
    el("p.clock-now"),
    el("div.clock-steps", STEPS.map(([label, by]) => act(label, () => move({ by })))),
    row(zone, "The next change of the clocks in", "Go there", () => move({ change: zone.value.trim() })),
    el("datalist", { id: zone.getAttribute("list") }, ZONES.map((name) => el("option", { value: name }))),
    row(at, "A moment, in this computer's time", "Go there", () => move({ at: momentOf(at) })),
    el(
      "label.clock-asleep",
      asleep,
      el("span", "Caucus is away meanwhile ", el("span.small", "What was due is said late, as after an outage.")),
    ),
    problem,
    el("p.small", clock.movable ? FORWARD_ONLY : "The clock can be moved once the bot is there."),
  );
  panel.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    close();
  });
  float(button, panel);
  panel.style.setProperty("max-height", "calc(100dvh - 70px)");
  document.addEventListener("pointerdown", outside);
  button.setAttribute("aria-expanded", "true");
  draw();
  panel.querySelector("button").focus();
}

const momentOf = (input) => (input.value ? new Date(input.value).toISOString() : "");

async function pass(how, problem) {
  const own = panel;
  const buttons = [...own.querySelectorAll("button")];
  const focused = document.activeElement;
  const busy = (is) => {
    own.setAttribute("aria-busy", String(is));
    for (const one of buttons) one.disabled = is;
  };
  problem.textContent = "";
  busy(true);
  try {
    takeClock(await ask("clock", how));
  } catch (refused) {
    problem.textContent = refused.message;
  }
  busy(false);
  if (panel === own) focused.focus();
}
