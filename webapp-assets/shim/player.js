/**
 * The page between the player and uploaded content, on the content's own origin. It holds the run-time that content looks
 * for in its parent, and tells the player through a private channel what content has set. It holds no secret: content can
 * reach into this page, and whatever comes from here is checked by the player and by the server.
 */
import { Scorm12 } from './scorm12.js';
import { Scorm2004 } from './scorm2004.js';
import { Visit } from './visit.js';

const application = document.querySelector('meta[name=application]').content;
let sheet = null;
let port = null;
let visit = null;
let frame = null;
let seq = 0;
let visits = 0;
let leaving = false;
let stopping = false;

const kept = new Map();

window.addEventListener('message', begin);
window.parent.postMessage({ type: 'hello' }, application);

function begin(event) {
  if (event.origin !== application || event.source !== window.parent || event.data?.type !== 'begin' || !event.ports[0]) return;
  window.removeEventListener('message', begin);
  sheet = event.data.sheet;
  port = event.ports[0];
  port.onmessage = told => hear(told.data);
  for (const unit of sheet.units) kept.set(unit.id, { values: unit.values ?? {}, entry: unit.entry, total: unit.totalTime });
  port.postMessage({ type: 'ready' });
}

function hear(message) {
  if (message.type === 'open') open(message.unit);
  else if (message.type === 'flush') flush(message.id);
  else if (message.type === 'stop') stop();
}

/** Content writes its last words while it is being taken away; only then may the next unit begin. */
function open(id) {
  const unit = sheet.units.find(each => each.id === id);
  if (!unit?.launch) return;
  stop();
  start(unit);
  frame = document.createElement('iframe');
  frame.title = unit.title;
  frame.allow = 'fullscreen; autoplay';
  frame.src = sheet.files + unit.launch;
  document.body.append(frame);
}

function start(unit) {
  const state = kept.get(unit.id);
  visits++;
  visit = new Visit(unit, visits, state, { learnerId: sheet.learnerId, learnerName: sheet.learnerName, standard: sheet.standard }, {
    report: (finished, sure) => report(finished, sure),
    navigate: request => { if (!stopping) port.postMessage({ type: 'wish', unit: unit.id, request }); },
    possible,
  }, sheet.standard === 'SCORM_12' ? Scorm12 : Scorm2004);
  window.API = visit.runtime && sheet.standard === 'SCORM_12' ? visit.runtime.api : undefined;
  window.API_1484_11 = visit.runtime && sheet.standard === 'SCORM_2004' ? visit.runtime.api : undefined;
  if (!unit.sco) report(true, true);
}

function stop() {
  stopping = true;
  frame?.remove();
  frame = null;
  stopping = false;
  if (!visit) return;
  visit.flush();
  kept.set(visit.unit.id, visit.remains());
  visit = null;
}

/** Units that can be opened lie before and after in the outline; which of them may be opened is the player's to decide. */
function possible(direction, target) {
  const open = sheet.units.filter(unit => unit.launch);
  const at = open.findIndex(unit => unit.id === visit?.unit.id);
  if (direction === 'continue') return String(at >= 0 && at < open.length - 1);
  if (direction === 'previous') return String(at > 0);
  return String(sheet.units.some(unit => unit.launch && unit.identifier === target));
}

function report(finished, sure) {
  seq++;
  const change = { seq, op: crypto.randomUUID?.() ?? random(), unit: visit.unit.id, visit: visit.number, seconds: visit.seconds(), finished, data: visit.values() };
  if (leaving && sheet.launch) beacon(change);
  else port.postMessage({ type: 'change', change, sure });
}

function random() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');
}

/** The player is gone already when content says its last words: they go straight to the server, by the leave in the address. */
function beacon(change) {
  const body = JSON.stringify(change);
  if (new Blob([body]).size <= 60000) navigator.sendBeacon(sheet.files + '_bellwether/leave', body);
}

function flush(id) {
  visit?.flush();
  port.postMessage({ type: 'flushed', id });
}

window.addEventListener('pagehide', () => {
  visit?.flush();
  leaving = true;
});
