// The embeds of a message.

import { colour, el } from "./dom.js";
import { picture } from "./files.js";
import { inlineMarkdown, link, markdown } from "./markdown.js";
import { moment } from "./time.js";

/** One embed (Discord's embed object) as a card. */
export function embedNode(embed, attachments = []) {
  const { author, title, description, fields } = embed;
  const body = el(
    "div.embed-body",
    author && el("div.embed-author", { dir: "auto" }, author.url ? link(author.url, author.name) : author.name),
    title &&
      el(
        "div.embed-title",
        { dir: "auto" },
        embed.url ? link(embed.url, inlineMarkdown(title)) : inlineMarkdown(title),
      ),
    description && el("div.embed-text", markdown(description)),
    fields?.length > 0 && el("dl.embed-fields", fields.map(fieldNode)),
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

const fieldNode = (field, index, fields) =>
  el(
    "div.embed-field",
    { css: { "--columns": field.inline ? beside(fields, index) : 1 } },
    el("dt", { dir: "auto" }, inlineMarkdown(field.name)),
    el("dd", markdown(field.value)),
  );

/** How many fields stand in the row of this inline one: runs of inline fields break after every third, as in Discord. */
function beside(fields, index) {
  let start = index;
  while (start > 0 && fields[start - 1].inline) start -= 1;
  const row = start + Math.floor((index - start) / 3) * 3;
  let end = row;
  while (end < row + 3 && fields[end]?.inline) end += 1;
  return end - row;
}

function footerNode(embed) {
  if (!embed.footer && !embed.timestamp) return null;
  const when = embed.timestamp && el("time", { datetime: embed.timestamp }, moment(Date.parse(embed.timestamp), "s"));
  return el("div.embed-footer", { dir: "auto" }, embed.footer?.text, embed.footer && when && " · ", when);
}
