// Modals: a form the bot asks a person to fill in. The browser's own <dialog> keeps the focus inside and closes on Escape.

import { button, el, fresh, iconButton, refill } from "./dom.js";
import { bytes } from "./files.js";
import { act } from "./interactions.js";
import { inlineMarkdown, markdown } from "./markdown.js";
import { selectMenu } from "./select.js";
import { upload } from "./socket.js";
import { state } from "./store.js";

let dialog = null;

/** Shows the modal of a 'modal' event: {id, title, custom_id, components}. */
export function openModal(modal) {
  closeModal();
  const titleId = fresh("title");
  const fields = [];
  const body = el(
    "div.modal-body",
    modal.components.map((one) => fieldNode(one, fields)),
  );
  const problem = el("p.went-wrong", { role: "alert" });
  const submit = el("button.btn.primary", { type: "submit" }, "Submit");
  const cancel = button(".btn.secondary", closeModal, {}, "Cancel");
  const note = el(
    "p.small",
    `This form goes to ${state.bot.user.global_name || state.bot.user.username}. This is a demo: invent what you fill in.`,
  );
  const form = el(
    "form",
    { novalidate: true },
    el("header.modal-head", el("h2", { id: titleId, dir: "auto" }, modal.title), iconButton("close", "Close", closeModal)),
    note,
    body,
    problem,
    el("footer.modal-foot", cancel, submit),
  );
  dialog = el("dialog.modal", { role: "dialog", "aria-modal": "true", "aria-labelledby": titleId }, form);
  const own = dialog;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send(own, modal, fields, problem, submit);
  });
  dialog.addEventListener("close", () => {
    own.remove();
    if (dialog === own) dialog = null;
    if (!dialog) backToComposer();
  });
  document.body.append(dialog);
  dialog.showModal();
  body.querySelector("input, textarea, button")?.focus();
}

export function closeModal() {
  dialog?.close();
  dialog = null;
}

/** The composer takes over: focused anew, because what had the focus while it was inert has no caret in Chromium. */
function backToComposer() {
  const entry = document.getElementById("entry");
  entry.blur();
  entry.focus();
}

async function send(own, modal, fields, problem, submit) {
  problem.textContent = "";
  const wrong = fields.filter((field) => !field.check());
  if (wrong.length) return wrong[0].focus();
  submit.disabled = true;
  submit.textContent = "Submitting ...";
  const again = (text) => {
    problem.textContent = text;
    submit.disabled = false;
    submit.textContent = "Submit";
  };
  try {
    const values = {};
    for (const field of fields) values[field.id] = await field.value();
    await act("submit", { modal: modal.id, values }, (now, error) => {
      if (now === "failed") again(error || "Something went wrong. Try again.");
      else if (now !== "waiting" && dialog === own) closeModal();
    });
  } catch (refused) {
    again(refused.message);
  }
  return undefined;
}

/** A top-level component: text, a label with one control, or an old-style row with one text input. */
function fieldNode(component, fields) {
  if (component.type === 10) return el("div.text-display", markdown(component.content));
  if (component.type === 1)
    return el(
      "div",
      component.components.map((one) => labelled(one.label, null, one, fields)),
    );
  if (component.type === 18) return labelled(component.label, component.description, component.component, fields);
  return labelled("", null, component, fields);
}

/** A control under its label, with its description, and its error once there is one. */
function labelled(label, description, component, fields) {
  const id = fresh("field");
  const error = el("p.field-error", { id: `${id}-error` });
  const required = component.type !== 23 && component.required !== false;
  const control = (CONTROLS[component.type] || unknownControl)(component, { id, label, required });
  const target = control.target;
  target.setAttribute("aria-describedby", `${description ? `${id}-note ` : ""}${id}-error`);
  fields.push({
    id: component.custom_id,
    value: control.value,
    focus: () => target.focus(),
    check: () => {
      const text = control.problem() || "";
      error.textContent = text;
      if (text) target.setAttribute("aria-invalid", "true");
      else target.removeAttribute("aria-invalid");
      return !text;
    },
  });
  const name = [el("span", { dir: "auto" }, label), required && el("span.required", { "aria-hidden": "true" }, " *")];
  const head = control.grouped
    ? el("div.field-label", { id: `${id}-label` }, name)
    : el("label.field-label", { for: id, id: `${id}-label` }, name);
  return el(
    "div.field",
    component.type === 23 ? null : head,
    description && el("div.field-note", { id: `${id}-note`, dir: "auto" }, inlineMarkdown(description)),
    control.node,
    error,
  );
}

const NEEDED = "This field is required.";
const CONTROLS = {
  3: choiceControl,
  4: textControl,
  5: choiceControl,
  6: choiceControl,
  7: choiceControl,
  8: choiceControl,
  19: fileControl,
  21: groupControl,
  22: groupControl,
  23: checkboxControl,
};
const unknownControl = (component) => ({
  node: el("p.small", `(a field of type ${Number(component.type)} that this page does not show)`),
  target: el("span"),
  value: () => null,
  problem: () => "",
});

function textControl(component, { id, required }) {
  const least = component.min_length ?? 0;
  const most = component.max_length ?? 4000;
  const kind = component.style === 2 ? "textarea.input" : "input.input";
  const props = {
    id,
    placeholder: component.placeholder,
    maxlength: most,
    "aria-required": String(required),
    rows: component.style === 2 ? 5 : null,
    dir: "auto",
    type: component.style === 2 ? null : "text",
  };
  const input = el(kind, props);
  input.value = component.value || "";
  const count = el("span.count", { "aria-hidden": "true" });
  const recount = () => (count.textContent = input.value.length > most * 0.7 ? `${input.value.length} / ${most}` : "");
  input.addEventListener("input", recount);
  input.addEventListener(
    "keydown",
    (event) => event.key === "Enter" && component.style !== 2 && event.preventDefault(),
  );
  recount();
  const problem = () => {
    const length = input.value.trim() ? input.value.length : 0;
    if (!length) return required ? NEEDED : "";
    return length < least ? `At least ${least} characters (${length} now).` : "";
  };
  return { node: el("div.input-wrap", input, count), target: input, value: () => input.value, problem };
}

function choiceControl(component, { id, label, required }) {
  const menu = selectMenu(component, { label });
  menu.field.id = id;
  const least = component.min_values ?? 1;
  const problem = () => {
    const count = menu.values().length;
    if (!count) return required && least > 0 ? NEEDED : "";
    return count < least ? `Choose at least ${least}.` : "";
  };
  return { node: menu.node, target: menu.field, value: menu.values, problem };
}

/** Radio group (21, one value) and checkbox group (22, a list). */
function groupControl(component, { id, required }) {
  const many = component.type === 22;
  const most = component.max_values ?? component.options.length;
  const inputs = component.options.map((option, index) => {
    const input = el("input", {
      type: many ? "checkbox" : "radio",
      name: id,
      id: `${id}-${index}`,
      value: option.value,
    });
    input.checked = Boolean(option.default);
    return input;
  });
  const rows = component.options.map((option, index) =>
    el(
      "label.tick",
      inputs[index],
      el(
        "span",
        el("span", { dir: "auto" }, option.label),
        option.description && el("span.field-note", { dir: "auto" }, option.description),
      ),
    ),
  );
  const picked = () => inputs.filter((input) => input.checked).map((input) => input.value);
  const problem = () => {
    const count = picked().length;
    if (!count) return required ? NEEDED : "";
    if (many && count < (component.min_values ?? 1)) return `Choose at least ${component.min_values}.`;
    return many && count > most ? `Choose at most ${most}.` : "";
  };
  const node = el("div.ticks", { role: many ? "group" : "radiogroup", "aria-labelledby": `${id}-label` }, rows);
  return {
    node,
    target: node,
    grouped: true,
    value: () => (many ? picked() : (picked()[0] ?? null)),
    problem: () => problem() && (inputs[0].focus(), problem()),
  };
}

function checkboxControl(component, { id, label }) {
  const input = el("input", { type: "checkbox", id });
  input.checked = Boolean(component.default);
  return {
    node: el("label.tick", input, el("span", { dir: "auto" }, label)),
    target: input,
    value: () => input.checked,
    problem: () => "",
  };
}

function fileControl(component, { id, required }) {
  const most = component.max_values ?? 1;
  const input = el("input.input", { type: "file", id, multiple: most > 1, "aria-required": String(required) });
  const names = el("ul.file-list");
  input.addEventListener("change", () =>
    refill(
      names,
      [...input.files].map((file) => el("li", { dir: "auto" }, `${file.name} (${bytes(file.size)})`)),
    ),
  );
  const problem = () => {
    const count = input.files.length;
    if (!count) return required && (component.min_values ?? 1) > 0 ? NEEDED : "";
    if (count > most) return `Choose at most ${most} file${most > 1 ? "s" : ""}.`;
    return count < (component.min_values ?? 1) ? `Choose at least ${component.min_values} files.` : "";
  };
  const value = async () => {
    const ids = [];
    for (const file of input.files) ids.push((await upload(file)).id);
    return ids;
  };
  return { node: el("div", input, most > 1 && names), target: input, value, problem };
}
