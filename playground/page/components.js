// The components of a message: buttons, selects, and the Components V2 layouts.

import { colour, el, icon, safeLink } from "./dom.js";
import { attachmentNode, picture } from "./files.js";
import { act } from "./interactions.js";
import { markdown } from "./markdown.js";
import { selectMenu } from "./select.js";

const BUTTON_STYLES = { 1: "primary", 2: "secondary", 3: "success", 4: "danger", 5: "secondary", 6: "primary" };

/** Nodes for a message's components. */
export const componentNodes = (message) =>
  (message.components || []).map((component) => componentNode(component, message));

function componentNode(component, message) {
  const build = BUILDERS[component.type];
  return build
    ? build(component, message)
    : el("p.small", `(a component of type ${Number(component.type)} that this page does not show)`);
}

const BUILDERS = {
  1: (row, message) =>
    el(
      "div.row",
      row.components.map((one) => componentNode(one, message)),
    ),
  2: buttonNode,
  3: selectNode,
  5: selectNode,
  6: selectNode,
  7: selectNode,
  8: selectNode,
  9: (section, message) =>
    el(
      "div.section",
      el(
        "div.section-text",
        section.components.map((one) => componentNode(one, message)),
      ),
      section.accessory && componentNode(section.accessory, message),
    ),
  10: (text) => el("div.text-display", markdown(text.content)),
  11: (thumb, message) =>
    el(
      "div.embed-thumb",
      picture({ ...thumb.media, description: thumb.description }, message.attachments || [], "Thumbnail"),
    ),
  12: (gallery, message) =>
    el(
      "div.gallery",
      gallery.items.map((item) =>
        picture({ ...item.media, description: item.description }, message.attachments || [], "Picture"),
      ),
    ),
  13: fileNode,
  14: (line) =>
    el(`div.separator${line.spacing === 2 ? ".wide" : ""}${line.divider === false ? "" : ".ruled"}`, {
      role: line.divider === false ? null : "separator",
    }),
  17: (box, message) =>
    el(
      "div.container",
      { css: { "--bar": colour(box.accent_color) } },
      box.components.map((one) => componentNode(one, message)),
    ),
};

function fileNode(component, message) {
  const name = /^attachment:\/\/(.+)$/.exec(component.file.url)?.[1];
  const file = (message.attachments || []).find((one) => one.filename === name || one.url === component.file.url);
  return attachmentNode(
    file || { filename: component.name || name || "file", size: component.size || 0, url: component.file.url },
  );
}

function buttonNode(component, message) {
  const children = [component.emoji?.id ? null : component.emoji?.name, component.label && el("span", component.label)];
  const kind = `button.btn.${BUTTON_STYLES[component.style] || "secondary"}`;
  if (component.style === 5) {
    const href = component.disabled ? null : safeLink(component.url);
    return el(
      `a.${kind.slice(7)}`,
      { href, target: "_blank", rel: "noopener noreferrer", title: href },
      children,
      icon("link"),
    );
  }
  const node = el(
    kind,
    { type: "button", disabled: Boolean(component.disabled), "data-custom-id": component.custom_id },
    children,
  );
  node.addEventListener("click", () => run("press", node, message, { custom_id: component.custom_id }));
  return node;
}

function selectNode(component, message) {
  const menu = selectMenu(component, {
    onChange: (values) => {
      const least = component.min_values ?? 1;
      if (values.length < least) return fail(message, `Choose at least ${least}.`);
      return run("select", menu.field, message, { custom_id: component.custom_id, values });
    },
  });
  menu.field.setAttribute("data-custom-id", component.custom_id);
  return menu.node;
}

/** Presses a button or sends a choice: busy until the bot has answered, and what went wrong stands under the message. */
async function run(what, node, message, fields) {
  if (node.getAttribute("aria-busy")) return;
  node.setAttribute("aria-busy", "true");
  fail(message, "");
  try {
    await act(what, { channel: message.channel_id, message: message.id, ...fields }, (state, error) => {
      if (state === "waiting") return;
      node.removeAttribute("aria-busy");
      if (state === "failed") fail(message, error || "This interaction failed");
    });
  } catch (refused) {
    node.removeAttribute("aria-busy");
    fail(message, refused.message);
  }
}

function fail(message, text) {
  const place = document.querySelector(`article[data-id="${CSS.escape(message.id)}"] .failure`);
  if (place) place.textContent = text;
}
