// Copy buttons, search, details open in print. No modules and no fetch: they fail over file://.
"use strict";

for (const block of document.querySelectorAll(".code")) {
  const button = document.createElement("button");
  button.className = "copy";
  button.textContent = "Copy";
  button.addEventListener("click", () => {
    copy(block.querySelector("code").textContent);
    button.textContent = "Copied";
    setTimeout(() => { button.textContent = "Copy"; }, 1500);
  });
  block.append(button);
}

function copy(text) {
  if (navigator.clipboard) { navigator.clipboard.writeText(text); return; }
  const area = document.createElement("textarea");
  area.value = text;
  document.body.append(area);
  area.select();
  document.execCommand("copy");
  area.remove();
}

const field = document.getElementById("site-search");
const found = document.getElementById("site-found");
const up = document.body.dataset.up;

field.addEventListener("focus", () => {
  const script = document.createElement("script");
  script.src = up + "search.js";
  script.addEventListener("load", search);
  document.head.append(script);
}, { once: true });
field.addEventListener("input", search);
field.addEventListener("keydown", (event) => {
  if (event.key === "Escape") { field.value = ""; search(); }
});

function search() {
  const wanted = field.value.trim().toLowerCase();
  found.replaceChildren();
  if (!window.courseIndex || wanted.length < 2) return;
  for (const [page, title, passages] of window.courseIndex) {
    for (const [anchor, heading, text] of passages) {
      const at = text.toLowerCase().indexOf(wanted);
      if (at < 0) continue;
      found.append(result(page, anchor, title, heading, text, at, wanted.length));
      if (found.children.length === 40) return;
    }
  }
  if (!found.children.length) found.append(Object.assign(document.createElement("li"), { textContent: "Nothing found" }));
}

function result(page, anchor, title, heading, text, at, length) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = up + page + (anchor ? "#" + anchor : "");
  link.textContent = heading && heading !== title ? title + " › " + heading : title;
  const snippet = document.createElement("span");  // text, never HTML
  snippet.textContent = text.slice(Math.max(0, at - 50), at + length + 80);
  item.append(link, snippet);
  return item;
}

let closed = [];
addEventListener("beforeprint", () => {
  closed = [...document.querySelectorAll("main details:not([open])")];
  for (const details of closed) details.open = true;
});
addEventListener("afterprint", () => { for (const details of closed) details.open = false; });
