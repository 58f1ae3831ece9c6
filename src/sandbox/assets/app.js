// The page: which chats are open, and the drawers beside them.

import { column } from "./chat.js";
import { listen } from "./net.js";
import { panel } from "./panel.js";
import { peopleList } from "./people.js";
import { handlers, name, people, state, subscribe } from "./store.js";
import { troubles } from "./troubles.js";
import { change, load, other, t } from "./words.js";

const PHONE = matchMedia("(max-width: 700px)");
const COLUMN = 400;
const LIST = 270;
const MOST = 4;

const main = document.getElementById("chats");
const list = document.getElementById("people");
const side = document.getElementById("panel");
/** Whose phone is looked at, where there is room for one only, and the way to the one that was looked at before. */
const current = document.getElementById("current");
const swap = document.getElementById("swap");
let before = null;
const open = new Map();

const room = () => (PHONE.matches ? 1 : Math.min(MOST, Math.max(1, Math.floor((innerWidth - LIST) / COLUMN))));

/** Opens or closes a chat; where there is no room the oldest column gives way. */
function toggle(id, focus = true) {
  if (open.has(id) && !PHONE.matches) return close(id);
  if (!open.has(id)) {
    while (open.size >= room()) close(before = open.keys().next().value);
    const fresh = column(id, close, (other) => open.has(other) || toggle(other));
    open.set(id, fresh);
    main.append(fresh.node);
    remember();
  }
  if (PHONE.matches) drawer(list, false);
  if (focus) open.get(id).focus();
}

function close(id) {
  open.get(id)?.close();
  open.delete(id);
  remember();
}

function remember() {
  current.textContent = open.size ? name([...open.keys()].at(-1)) : "";
  current.parentElement.setAttribute("aria-label", `${t("people")}: ${current.textContent}`);
  swap.hidden = !state.chats.has(before) || open.has(before);
  swap.setAttribute("aria-label", `${t("swap")} ${name(before)}`);
  swap.title = swap.getAttribute("aria-label");
  history.replaceState(null, "", `#${[...open.keys()].join(",")}`);
  refresh();
}

function drawer(node, shown = node.hidden) {
  const held = node.contains(document.activeElement);
  node.hidden = !shown;
  // Over the chat it takes the keyboard with it, and gives it back.
  if (PHONE.matches && shown) node.querySelector("button")?.focus();
  if (held && !shown) document.querySelector(`[aria-controls="${node.id}"]`).focus();
  document.querySelector(`[aria-controls="${node.id}"]`).setAttribute("aria-expanded", String(shown));
}

/** Both sides: an owner, the group of the office, and somebody in it; where there is no office, whoever there is. */
function sides() {
  const office = [...state.chats.values()].find(({ kind, standing }) => kind !== "private" && standing === "open");
  const persons = people().map(({ id }) => id);
  const officer = office?.members[0];
  return [persons[0], ...(office ? [office.id, officer] : []), ...persons.slice(1).filter((id) => id !== officer)].filter(Boolean);
}

function begin() {
  if (open.size) return;
  const wanted = location.hash.slice(1).split(",").map(Number).filter((id) => state.chats.has(id));
  const usual = sides();
  const first = wanted.length ? wanted : usual.slice(0, room());
  before = usual.find((id) => !first.includes(id)) ?? null;
  first.slice(0, MOST).forEach((id) => toggle(id, false));
  open.values().next().value?.focus();
  document.body.classList.add("ready");
}

await load();
for (const node of [list, side]) {
  document.querySelector(`[aria-controls="${node.id}"]`).addEventListener("click", () => drawer(node));
}
swap.addEventListener("click", () => toggle(before));
const refresh = peopleList(list, toggle, (id) => open.has(id));
panel(side, document.getElementById("clock"));
troubles(document.getElementById("troubles"));
const tongue = document.getElementById("language");
Object.assign(tongue, { textContent: other.name, lang: other.code, onclick: change });
drawer(list, !PHONE.matches);
drawer(side, innerWidth >= 1700);
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && PHONE.matches) [list, side].forEach((node) => drawer(node, false));
});
document.addEventListener("pointerdown", ({ target }) => {
  if (PHONE.matches && !target.closest("#people, #panel, .bar, dialog, .menu")) [list, side].forEach((node) => node.hidden || drawer(node, false));
});
subscribe("start", begin);
listen(handlers);
