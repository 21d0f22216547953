/** The player: frames the content, keeps what it reports, and never says that something is saved before it is. */
import { announce, headers, toast } from './shell.js';
import { Outline } from './player-outline.js';
import { Panel } from './player-panel.js';
import { Queue } from './player-queue.js';

const IDLE = 3000;
const AUTOSAVE = 30000;
const TOLD = 'bw-parked-told:';
/** States of the queue in which nothing is delivered and the learner has to do something about it. */
const STUCK = { offline: 'Offline', 'signed-out': 'SignedOutShort', 'someone-else': 'SomeoneElse' };

const root = document.getElementById('player');
const words = root.dataset;
const stage = root.querySelector('[data-stage]');
const status = root.querySelector('[data-status]');
const panel = new Panel(root);
const preview = Boolean(words.preview);
const say = (name, ...values) => (words['word' + name] ?? '').replace(/\{(\d)\}/g, (_, at) => values[at]);

let queue;
let sheet;
let port;
let outline;
let draft = null;
/** The statuses that the content said last. */
const known = {};
let idle = null;
let latest = null;
let savedAt = null;
let over = false;
let left = false;
let result = null;
/** Whether the learner knows that the course is complete. */
let told = false;
/** Why steps of an earlier visit can no longer be saved, until that was said. */
let untold = null;
const tabs = 'BroadcastChannel' in window && !preview ? new BroadcastChannel(`bw-player-${words.enrolment}-${words.lesson}`) : null;

begin();

async function begin() {
  panel.show('loading', say('Loading'));
  queue = await Queue.open(words.learner);
  queue.addEventListener('state', showState);
  queue.addEventListener('receipt', event => received(event.detail));
  queue.addEventListener('refused', event => announce(event.detail.title ?? ''));
  queue.addEventListener('parked', event => parked(event.detail));
  if (!preview && await openElsewhere()) {
    panel.show('choice', say('OtherTab'), [[say('GoOnHere'), launch]]);
    return;
  }
  launch();
}

/** Another tab of this browser answers at once. */
function openElsewhere() {
  if (!tabs) return Promise.resolve(false);
  return new Promise(resolve => {
    tabs.onmessage = event => { if (event.data === 'here') resolve(true); };
    tabs.postMessage('anyone');
    setTimeout(() => resolve(false), 200);
  });
}

async function launch() {
  panel.show('loading', say('Loading'));
  if (!preview) await queue.deliver();
  if (untold) {
    panel.show('parked', say('Parked', untold), [[say('GoOn'), launch]]);
    untold = null;
    return;
  }
  let answer;
  try {
    answer = await fetch(words.launch, { method: 'POST', headers });
  } catch {
    retry('offline', say('NoNetwork'));
    return;
  }
  if (answer.status === 401) return retry('signed-out', say('SignedOut'));
  if (!answer.ok) {
    const problem = await answer.json().catch(() => ({}));
    panel.show('problem', problem.title ?? say('Failed'), [[say('Back'), () => location.assign(words.exit)]]);
    return;
  }
  sheet = await answer.json();
  if (tabs) {
    tabs.onmessage = event => {
      if (event.data === 'anyone') tabs.postMessage('here');
      if (event.data === 'taken') supersede();
    };
    tabs.postMessage('taken');
  }
  frame();
}

function retry(kind, text) {
  const actions = kind === 'signed-out' ? [[say('SignIn'), signIn], [say('TryAgain'), launch]] : [[say('TryAgain'), launch]];
  panel.show(kind, text, actions);
}

function signIn() { window.open(words.signIn, '_blank', 'noopener'); }

/** The content's frame says hello, gets a private channel, and all further talk goes through that. */
function frame() {
  const inside = document.createElement('iframe');
  inside.className = 'player-frame';
  inside.title = words.title;
  inside.setAttribute('sandbox', sheet.sandbox);
  inside.allow = 'fullscreen; autoplay';
  inside.referrerPolicy = 'no-referrer';
  const origin = new URL(sheet.shell).origin;
  const greet = event => {
    if (event.origin !== origin || event.source !== inside.contentWindow || event.data?.type !== 'hello') return;
    removeEventListener('message', greet);
    const channel = new MessageChannel();
    port = channel.port1;
    port.onmessage = told => hear(told.data);
    inside.contentWindow.postMessage({ type: 'begin', sheet }, origin, [channel.port2]);
  };
  addEventListener('message', greet);
  inside.src = sheet.shell;
  stage.replaceChildren(inside);
}

function hear(message) {
  if (message?.type === 'ready') ready();
  else if (message?.type === 'change') changed(message.change, message.sure === true);
  else if (message?.type === 'wish') wish(message.unit, message.request);
  else if (message?.type === 'flushed') flushed?.();
}

function ready() {
  told = sheet.units.every(unit => !unit.launch || unit.completion === 'COMPLETED');
  outline = new Outline(root, sheet.units, unit => go(unit), say);
  panel.hide();
  go(outline.find(sheet.current) ?? outline.first());
  if (preview) showState();
}

function go(unit) {
  if (!unit || over) return;
  panel.hide();
  keepDraft();
  outline.open(unit);
  port.postMessage({ type: 'open', unit: unit.id });
}

/** Small changes wait for a pause, at most half a minute; what the content commits goes at once. */
function changed(change, sure) {
  if (typeof change?.seq !== 'number' || typeof change.data !== 'object') return;
  if (preview) return;
  if (draft && (draft.unit !== change.unit || draft.visit !== change.visit)) keepDraft();
  queue.note(sheet.launch, change, draft);
  draft = change;
  clearTimeout(idle);
  idle = setTimeout(keepDraft, IDLE);
  latest ??= setTimeout(keepDraft, AUTOSAVE);
  if (sure || ends(change)) keepDraft();
  showState();
}

/** Whether the content has just said that it is done: that is not left waiting for a pause. */
function ends({ data }) {
  const says = name => data[name] !== undefined && data[name] !== known[name] && (known[name] = data[name]);
  const statuses = ['cmi.core.lesson_status', 'cmi.completion_status', 'cmi.success_status'].filter(says);
  return statuses.some(name => ['passed', 'completed', 'failed'].includes(data[name]));
}

/** While the content is open nothing but this says that the course is complete. */
function tellEnd(receipt) {
  if (told || !receipt.complete) return;
  told = true;
  if (root.dataset.panel !== 'finished') toast(say('CourseComplete') + (receipt.scaled == null ? '' : ' · ' + Math.round(receipt.scaled * 100) + ' %'));
}

function keepDraft() {
  clearTimeout(idle);
  clearTimeout(latest);
  latest = null;
  if (!draft) return;
  const change = draft;
  draft = null;
  queue.add(sheet.launch, change);
}

function received({ receipt, launch: of }) {
  savedAt = new Date(receipt.at);
  if (sheet && of === sheet.launch) {
    result = receipt;
    outline?.results(receipt.units);
    panel.update(receipt);
    tellEnd(receipt);
    if (receipt.superseded) supersede();
  }
  showState();
}

function supersede() {
  if (over) return;
  over = true;
  keepDraft();
  port?.postMessage({ type: 'stop' });
  panel.show('elsewhere', say('Elsewhere'), [[say('GoOnHere'), () => location.reload()], [say('Back'), () => location.assign(words.exit)]]);
}

/** The server takes nothing more of that launch. What was done stays on the device, and nobody says that it was saved. */
function parked({ launch: of, title }) {
  if (of !== sheet?.launch) {
    if (!sessionStorage.getItem(TOLD + of)) untold = title;
    sessionStorage.setItem(TOLD + of, 'yes');
    return;
  }
  if (over) return;
  over = true;
  port?.postMessage({ type: 'stop' });
  showState();
  panel.show('parked', say('Parked', title), [[say('Back'), () => location.assign(words.exit)]]);
}

/** Where the content wants to go when a visit ends. */
function wish(id, request) {
  if (over || outline.current?.id !== id) return;
  const target = /^\{target=(.+)\}(?:choice|jump)$/.exec(request ?? '')?.[1];
  if (target) return go(outline.named(target));
  if (request === 'continue' && outline.next()) return go(outline.next());
  if (request === 'previous' && outline.previous()) return go(outline.previous());
  if (request === 'exitAll' || request === 'suspendAll' || request === 'abandonAll') return leave();
  finished();
}

function finished() {
  const next = outline.next();
  const actions = next ? [[say('Next', next.title), () => go(next)]] : [[preview ? say('Close') : say('Back'), leave]];
  actions.push([say('Again'), () => go(outline.current)]);
  panel.finish(next ? say('UnitDone', outline.current.title) : preview ? say('PreviewDone') : say('Done'), actions, result);
}

let flushed = null;

async function leave() {
  if (left) return;
  if (preview) return location.assign(words.exit);
  left = true;
  panel.show('loading', say('Saving'));
  if (port) {
    await ask();
    port.postMessage({ type: 'stop' });
    await new Promise(done => setTimeout(done, 150));
    await ask();
  }
  keepDraft();
  await Promise.race([queue.deliver(), new Promise(done => setTimeout(done, 8000))]);
  if (queue.length > 0 && !over) {
    left = false;
    over = true;
    panel.show('unsent', say('Unsent', queue.length), [[say('TryAgain'), () => { over = false; leave(); }], [say('LeaveAnyway'), () => { left = true; location.assign(words.exit); }]]);
    return;
  }
  if (sheet) await fetch(`/api/v1/launches/${sheet.launch}/closing`, { method: 'POST', headers, keepalive: true }).catch(() => null);
  location.assign(words.exit);
}

function ask() {
  return new Promise(done => {
    flushed = done;
    port.postMessage({ type: 'flush' });
    setTimeout(done, 1000);
  });
}

function showState() {
  const lost = preview ? 0 : queue.parked(sheet?.launch);
  const kind = preview ? 'preview' : lost > 0 ? 'parked' : queue.state in STUCK ? queue.state
    : draft || queue.length > 0 ? 'saving' : savedAt ? 'saved' : 'none';
  const time = savedAt?.toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' });
  const waiting = queue.length + (draft ? 1 : 0);
  const text = kind in STUCK ? say(STUCK[kind], waiting) : { preview: say('Preview'), parked: say('NotSaved', lost), saving: say('Saving'), saved: say('Saved', time), none: '' }[kind];
  if (kind !== status.dataset.kind && kind !== 'saving') announce(text);
  status.dataset.kind = kind;
  status.querySelector('[data-status-text]').textContent = text;
  status.querySelector('[data-sign-in]').hidden = kind !== 'signed-out' && kind !== 'someone-else';
}

root.querySelector('[data-leave]').addEventListener('click', leave);
status.querySelector('[data-sign-in]').addEventListener('click', signIn);

addEventListener('pagehide', () => {
  if (!preview && sheet && queue) queue.leave(sheet.launch, draft);
});
document.addEventListener('visibilitychange', () => { if (document.hidden) keepDraft(); });
