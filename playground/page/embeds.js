// Embeds and files of a message.

import { colour, el, icon, localFile } from "./dom.js";
import { inlineMarkdown, link, markdown } from "./markdown.js";
import { moment } from "./time.js";

/** One embed (Discord's embed object) as a card. */
export function embedNode(embed, attachments = []) {
  const title =
    embed.title &&
    el(
      "div.embed-title",
      { dir: "auto" },
      embed.url ? link(embed.url, inlineMarkdown(embed.title)) : inlineMarkdown(embed.title),
    );
  const body = el(
    "div.embed-body",
    embed.author &&
      el(
        "div.embed-author",
        { dir: "auto" },
        embed.author.url ? link(embed.author.url, embed.author.name) : embed.author.name,
      ),
    title,
    embed.description && el("div.embed-text", markdown(embed.description)),
    embed.fields?.length > 0 && el("dl.embed-fields", embed.fields.map(fieldNode)),
    embed.image && picture(embed.image, attachments, "Picture"),
    footerNode(embed),
  );
  return el(
    "div.embed",
    { css: { "--bar": colour(embed.color) } },
    body,
    embed.thumbnail && el("div.embed-thumb", picture(embed.thumbnail, attachments, "Thumbnail")),
  );
}

const fieldNode = (field) =>
  el(
    `div.embed-field${field.inline ? ".inline" : ""}`,
    el("dt", { dir: "auto" }, inlineMarkdown(field.name)),
    el("dd", markdown(field.value)),
  );

function footerNode(embed) {
  if (!embed.footer && !embed.timestamp) return null;
  const when = embed.timestamp && el("time", { datetime: embed.timestamp }, moment(Date.parse(embed.timestamp), "s"));
  return el("div.embed-footer", { dir: "auto" }, embed.footer?.text, embed.footer && when && " · ", when);
}

/** A picture of this server; one from elsewhere is never loaded, only linked. */
export function picture(media, attachments, fallback) {
  const name = /^attachment:\/\/(.+)$/.exec(media.url || "")?.[1];
  const file = name ? attachments.find((one) => one.filename === name) : null;
  const path = localFile(file?.url || media.proxy_url) || localFile(media.url);
  if (path) return el("img.picture", { src: path, alt: media.description || fallback, loading: "lazy" });
  return el(
    "div.elsewhere",
    media.url ? link(media.url, media.description || `${fallback}: ${media.url}`) : media.description,
  );
}

/** A number of bytes for people. */
export function bytes(size) {
  if (size < 1024) return `${size} bytes`;
  return size < 1024 * 1024 ? `${(size / 1024).toFixed(1)} KB` : `${(size / 1024 / 1024).toFixed(1)} MB`;
}

const PICTURES = ["image/png", "image/jpeg", "image/gif", "image/webp"];

/** An attachment as a card with a download link; a picture is shown too. */
export function attachmentNode(file) {
  const path = localFile(file.url);
  const kind = (file.content_type || "").split(";")[0];
  const name = path
    ? el("a.file-name", { href: path, download: file.filename, dir: "auto" }, file.filename)
    : el("span.file-name", { dir: "auto" }, file.filename);
  const save =
    path &&
    el(
      "a.icon-button",
      { href: path, download: file.filename, "aria-label": `Download ${file.filename}` },
      icon("download"),
    );
  const card = el("div.file", icon("file"), el("div.file-text", name, el("div.file-size", bytes(file.size))), save);
  if (!path || !PICTURES.includes(kind)) return card;
  return el(
    "div.files",
    el("img.picture", { src: path, alt: file.description || file.filename, loading: "lazy" }),
    card,
  );
}
