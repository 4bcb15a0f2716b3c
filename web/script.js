// Copy buttons, search, the language switch, print. No modules, no fetch: they fail over file://.
"use strict";

const { home, copy: copyLabel, copied: copiedLabel, nothing } = document.body.dataset;

for (const block of document.querySelectorAll(".code")) {
  const button = document.createElement("button");
  button.className = "copy";
  button.textContent = copyLabel;
  button.addEventListener("click", () => {
    copy(block.querySelector("code").textContent);
    button.textContent = copiedLabel;
    setTimeout(() => { button.textContent = copyLabel; }, 1500);
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

// The tab key stops only at what scrolls; a page without this script lets it stop at every block.
const blocks = [...document.querySelectorAll("[tabindex='0']")];
function stops() {
  for (const block of blocks) block.tabIndex = block.scrollWidth > block.clientWidth ? 0 : -1;
}
stops();
addEventListener("load", stops);
addEventListener("resize", stops);
addEventListener("toggle", stops, true);

const contents = document.querySelector(".contents");
if (contents) contents.open = matchMedia("(min-width: 1000px)").matches;

// The other language opens at the cell that is being read: the one that the address names, unless
// it is more than a screen away, else the first one in sight.
function reading() {
  const asked = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const near = (part, far) => {
    const box = part.getBoundingClientRect();
    return box.bottom > 60 - far && box.top < innerHeight + far;  // 60: the header
  };
  if (asked && near(asked, innerHeight)) return asked.id;
  return scrollY > 0 ? [...document.querySelectorAll("main > section")].find((one) => near(one, 0))?.id : "";
}
for (const link of document.querySelectorAll("a.language")) {
  link.addEventListener("click", () => { link.hash = reading() ?? ""; });
}

const field = document.getElementById("site-search");
const found = document.getElementById("site-found");

field.addEventListener("focus", () => {
  const script = document.createElement("script");
  script.src = home + "search.js";
  script.addEventListener("load", search);
  document.head.append(script);
}, { once: true });
field.addEventListener("input", search);
document.querySelector("search").addEventListener("keydown", (event) => {
  if (event.key === "Escape") { field.value = ""; search(); field.focus(); }
});

function search() {
  const wanted = field.value.trim().toLowerCase();
  found.replaceChildren();
  if (!window.courseIndex || !wanted || (wanted.length < 2 && wanted < "\u2e80")) return;
  for (const [page, title, passages] of window.courseIndex) {
    for (const [anchor, heading, text] of passages) {
      const at = text.toLowerCase().indexOf(wanted);
      if (at < 0) continue;
      found.append(result(page, anchor, title, heading, text, at, wanted.length));
      if (found.children.length === 40) return;
    }
  }
  if (!found.children.length) found.append(Object.assign(document.createElement("li"), { textContent: nothing }));
}

function result(page, anchor, title, heading, text, at, length) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = home + page + (anchor ? "#" + anchor : "");
  link.textContent = heading && heading !== title ? title + " › " + heading : title;
  const snippet = document.createElement("span");  // text, never HTML
  snippet.textContent = text.slice(Math.max(0, at - 50), at + length + 80);
  item.append(link, snippet);
  return item;
}

// On paper every output is open; afterwards what was closed is closed again.
let closed = [];
addEventListener("beforeprint", () => {
  closed = [...document.querySelectorAll("main details:not([open])")];
  for (const details of closed) details.open = true;
});
addEventListener("afterprint", () => { for (const details of closed) details.open = false; });
