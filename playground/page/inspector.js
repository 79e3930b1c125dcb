// Looks behind a message: what the bot sent, what Discord answered and told, and which of Discord's rules were broken.

import { el, fresh, icon } from "./dom.js";
import { messageMenu } from "./message.js";
import { ask } from "./socket.js";
import { on, state } from "./store.js";

/** Adds 'Inspect' to the menus of the bot's messages; called once. */
export function startInspector() {
  messageMenu.push((message) =>
    message.author.id === state.bot.user.id
      ? [
          {
            label: "Inspect",
            note: "What the bot sent, and Discord's answer",
            group: "For developers",
            run: () => inspect({ channel: message.channel_id, message: message.id }),
          },
        ]
      : [],
  );
  on("inspect", inspect);
}

async function inspect(what) {
  let entries = [];
  let problem = "";
  try {
    ({ entries } = await ask("inspect", what));
  } catch (refused) {
    problem = refused.message;
  }
  show(entries, problem);
}

function show(entries, problem) {
  const title = fresh("title");
  const broken = entries.reduce((sum, one) => sum + one.broken.length, 0);
  const status = el("span.small", { role: "status" });
  const copy = el(
    "button.btn.secondary",
    { type: "button", on: { click: () => copyJson(entries, status) } },
    "Copy JSON",
  );
  const close = el("button.icon-button", { type: "button", "aria-label": "Close" }, icon("close"));
  const dialog = el(
    "dialog.modal.inspector",
    { "aria-labelledby": title },
    el("header.modal-head", el("h2", { id: title }, "Behind this message"), close),
    el("p.small.inspector-about", about(entries, broken, problem)),
    el("div.inspector-body", { tabindex: "0", role: "region", "aria-label": "Requests and events" }, entries.map(entryNode)),
    el("footer.modal-foot", status, copy),
  );
  const opener = document.activeElement;
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  dialog.addEventListener("close", () => {
    dialog.remove();
    (opener?.isConnected ? opener : document.getElementById("entry")).focus();
  });
  document.body.append(dialog);
  dialog.showModal();
}

function about(entries, broken, problem) {
  if (problem) return problem;
  if (!entries.length) return "Nothing is kept about it any more.";
  const rules = broken === 1 ? "One of Discord's rules was broken." : `${broken} of Discord's rules were broken.`;
  return broken ? el("strong.went-wrong", rules) : "In order, with the milliseconds since the interaction. Tokens are left out.";
}

function entryNode(entry) {
  const failed = entry.broken.length > 0 || entry.status >= 400 || entry.status === 0;
  const request = entry.kind === "request";
  const summary = el(
    "summary",
    el(`span.inspector-kind.${entry.kind}`, request ? entry.name.split(" ")[0] : "event"),
    el("span.inspector-name", request ? entry.name.split(" ").slice(1).join(" ") : entry.name),
    request && el(`span.inspector-status${failed ? ".failed" : ""}`, entry.status || "cut off"),
    el("span.inspector-time", `+${entry.since} ms`),
    request && el("span.inspector-time", `took ${entry.took} ms`),
  );
  return el(
    `details.inspector-entry${failed ? ".failed" : ""}`,
    { open: failed },
    summary,
    entry.broken.length > 0 && el("ul.inspector-broken", entry.broken.map((rule) => el("li", rule))),
    entry.fault && el("p.small", `The playground was told to fail here: ${entry.fault}`),
    entry.files?.length > 0 && el("p.small", `Files: ${entry.files.map((one) => `${one.name} (${one.bytes} bytes)`).join(", ")}`),
    json(request ? "Sent" : "", entry.json),
    request && json("Answered", entry.answer),
  );
}

const json = (heading, value) =>
  value !== null && [
    heading && el("h3", heading),
    el("pre.inspector-json", { tabindex: "0", dir: "ltr" }, JSON.stringify(value, null, 2)),
  ];

async function copyJson(entries, status) {
  try {
    await navigator.clipboard.writeText(JSON.stringify(entries, null, 2));
    status.textContent = "Copied.";
  } catch {
    status.textContent = "This browser does not let a page copy.";
  }
}
