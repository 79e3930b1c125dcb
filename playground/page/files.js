// Files of a message: pictures with a large view, a look into text files, and a link that saves.

import { button, el, icon, iconButton, localFile, refill } from "./dom.js";
import { link } from "./markdown.js";

const PICTURES = ["image/png", "image/jpeg", "image/gif", "image/webp"];
const TEXTS = /\.(txt|csv|md|json|log|ics|ya?ml)$/i; // never HTML: what is shown is text, whatever it says
const LOOK = 16 * 1024; // bytes of a text file that are fetched
const LINES = 8; // lines shown until somebody wants more

/** A number of bytes for people. */
export function bytes(size) {
  if (size < 1024) return `${size} bytes`;
  return size < 1024 * 1024 ? `${(size / 1024).toFixed(1)} KB` : `${(size / 1024 / 1024).toFixed(1)} MB`;
}

/** A picture of this server that opens large; one from elsewhere is never loaded, only linked. */
export function picture(media, attachments, fallback) {
  const name = /^attachment:\/\/(.+)$/.exec(media.url || "")?.[1];
  const file = name ? attachments.find((one) => one.filename === name) : null;
  const path = localFile(file?.url || media.proxy_url) || localFile(media.url);
  if (path) return viewable(path, media.description || fallback);
  return el(
    "div.elsewhere",
    media.url ? link(media.url, media.description || `${fallback}: ${media.url}`) : media.description,
  );
}

function viewable(path, alt) {
  const shown = el("img.picture", { src: path, alt, loading: "lazy" });
  return button(".picture-button", () => lightbox(path, alt), { "aria-label": `Open ${alt}` }, shown);
}

/** The picture alone on the screen; Escape, the button or a click beside it go back. */
function lightbox(path, alt) {
  const back = document.activeElement;
  const close = iconButton("close", "Close", () => box.close());
  const save = el("a.icon-button", { href: path, download: "", "aria-label": `Download ${alt}` }, icon("download"));
  const box = el("dialog.lightbox", { "aria-label": alt }, el("img", { src: path, alt }), el("div.row", save, close));
  box.addEventListener("click", (event) => event.target === box && box.close());
  box.addEventListener("close", () => {
    box.remove();
    back?.focus();
  });
  document.body.append(box);
  box.showModal();
}

/** An attachment: a picture, or a card that saves, with the beginning of a text file over it. */
export function attachmentNode(file) {
  const path = localFile(file.url);
  const kind = (file.content_type || "").split(";")[0];
  if (path && PICTURES.includes(kind)) return viewable(path, file.description || file.filename);
  const props = path && { href: path, download: file.filename };
  const card = el(
    "div.file",
    icon("file"),
    el(
      "div.file-text",
      path ? el("a.file-name", { ...props, dir: "auto" }, file.filename) : el("span.file-name", file.filename),
      el("div.file-size", bytes(file.size)),
    ),
    path && el("a.icon-button", { ...props, "aria-label": `Download ${file.filename}` }, icon("download")),
  );
  return path && TEXTS.test(file.filename) ? el("div.files", textLook(path, file), card) : card;
}

/** The beginning of a text file, a few lines until somebody wants more. */
function textLook(path, file) {
  const code = el("code", { dir: "auto" });
  const node = el(`pre.code.look${/\.csv$/i.test(file.filename) ? ".rows" : ""}`, { hidden: true, tabindex: 0, "aria-label": `Beginning of ${file.filename}` }, code);
  const turn = () => show(more.getAttribute("aria-expanded") === "false");
  const more = button(".linkish", turn, { hidden: true, "aria-expanded": "false" });
  let show = () => {};
  begin(path).then((text) => {
    if (!text) return;
    const lines = text.split("\n");
    show = (all) => {
      refill(code, all ? text + (file.size > LOOK ? "\n…" : "") : lines.slice(0, LINES).join("\n"));
      more.textContent = all ? "Show less" : "Show more";
      more.setAttribute("aria-expanded", String(all));
    };
    node.hidden = false;
    more.hidden = lines.length <= LINES;
    show(false);
  });
  return [node, more];
}

/** The first bytes of a file of this server as text, or nothing where it cannot be read. */
async function begin(path) {
  try {
    const answer = await fetch(path);
    if (!answer.ok) return "";
    const reader = answer.body.getReader();
    const decoder = new TextDecoder();
    let text = "";
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      text += decoder.decode(chunk.value, { stream: true });
      if (text.length < LOOK) continue;
      reader.cancel();
      break;
    }
    return text.slice(0, LOOK).replace(/^\uFEFF/, "").trimEnd();
  } catch {
    return "";
  }
}
