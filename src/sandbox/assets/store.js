// What the page knows: chats and messages as they are now, and who wants to hear of changes.

export const state = { me: {}, life: undefined, chats: new Map(), messages: new Map(), panel: null, offset: 0 };

const listeners = new Map();
const dirty = new Map();
let scheduled = false;

/** Calls back with the changed message ids of a topic ("chat:7001"), at most once a frame. */
export function subscribe(topic, callback) {
  if (!listeners.has(topic)) listeners.set(topic, new Set());
  listeners.get(topic).add(callback);
  return () => listeners.get(topic).delete(callback);
}

function touch(topic, id) {
  if (!dirty.has(topic)) dirty.set(topic, new Set());
  if (id !== undefined) dirty.get(topic).add(id);
  if (scheduled) return;
  scheduled = true;
  requestAnimationFrame(flush);
}

function flush() {
  scheduled = false;
  const now = [...dirty];
  dirty.clear();
  for (const [topic, ids] of now) for (const callback of listeners.get(topic) ?? []) callback(ids);
}

function tell(topic, fact) {
  for (const callback of listeners.get(topic) ?? []) callback(fact);
}

const of = (chat) => {
  if (!state.messages.has(chat)) state.messages.set(chat, new Map());
  return state.messages.get(chat);
};

/** The newest message of each chat: the list of chats asks for all of them at every change. */
const last = new Map();

function remember(message) {
  of(message.chat).set(message.id, message);
  if (!(last.get(message.chat)?.id > message.id)) last.set(message.chat, message);
}

function forget({ chat, id }) {
  of(chat).delete(id);
  if (last.get(chat)?.id === id) last.set(chat, of(chat).get(Math.max(...of(chat).keys())));
}

function setChat(chat) {
  state.chats.set(chat.id, chat);
  touch(`head:${chat.id}`);
  touch("chats");
}

/** What to do with each kind of event. */
export const handlers = {
  state(all) {
    // What this page knows is of a sandbox that began anew since.
    if (state.life !== undefined && state.life !== all.life) return location.reload();
    state.life = all.life;
    state.me = all.me;
    state.offset = all.now - Date.now();
    state.chats.clear();
    state.messages.clear();
    all.chats.forEach(setChat);
    last.clear();
    all.messages.forEach(remember);
    for (const chat of all.chats) touch(`all:${chat.id}`);
    touch("start");
  },
  chat: setChat,
  chats: (all) => all.forEach(setChat),
  message(message) {
    if (message.gone) forget(message);
    else remember(message);
    touch(`chat:${message.chat}`, message.id);
    touch("chats");
  },
  answer: (answer) => tell(`answer:${answer.chat}`, answer),
  typing: (typing) => tell(`typing:${typing.chat}`, typing),
  panel(panel) {
    state.panel = panel;
    state.offset = panel.now - Date.now();
    touch("panel");
  },
};

/** The time in the sandbox. */
export const now = () => Date.now() + state.offset;

/** The name of a chat or a person. */
export function name(id) {
  const head = state.chats.get(id)?.head ?? {};
  return head.title ?? head.first_name ?? String(id);
}

/** Persons, without groups. */
export const people = () => [...state.chats.values()].filter((chat) => chat.kind === "private");

/** The newest message of a chat. */
export const newest = (chat) => last.get(chat);
export const messagesOf = of;
