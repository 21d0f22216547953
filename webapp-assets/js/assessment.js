// Taking a quiz: one question at a time, every answer kept at once, here and on the server, until it is handed in.

const root = document.getElementById('quiz');
const words = root.dataset;
const attempt = words.attempt;
const questions = [...root.querySelectorAll('.quiz-question')];
const overview = document.getElementById('quiz-overview');
const buttons = { back: byId('back'), all: byId('all'), next: byId('next'), submit: byId('submit') };
const state = byId('state');
const banner = byId('banner');
const shelf = `bellwether-quiz-${attempt}`;
const debounce = 700;
const retryEvery = 15000;

const queue = new Map();      // slot → {slot, seq, given}, not yet confirmed by the server
const given = new Map();      // slot → answer as text, '' where there is none
const seqs = new Map();       // slot → number of the last answer
let at = 0;                   // the question that is shown; questions.length for the overview
let timer = 0;
let sending = null;
let closed = false;

function byId(name) { return document.getElementById(`quiz-${name}`); }
function fill(pattern, ...values) { return pattern.replace(/\{(\d)\}/g, (whole, index) => values[index] ?? ''); }
function slotOf(question) { return Number(question.dataset.slot); }

// ---- what a question says and shows

function read(question) {
  switch (question.dataset.kind) {
    case 'NUMBER': return question.querySelector('input').value.trim();
    case 'ORDERING': return [...question.querySelectorAll('.quiz-step')].map(step => step.dataset.place).join(',');
    case 'MATCHING': return [...question.querySelectorAll('select')].filter(select => select.value !== '').map(select => `${select.dataset.row}:${select.value}`).join(',');
    default: return [...question.querySelectorAll('input:checked')].map(input => input.value).join(',');
  }
}

function show(question, text) {
  const parts = text ? text.split(',') : [];
  switch (question.dataset.kind) {
    case 'NUMBER': question.querySelector('input').value = text ?? ''; break;
    case 'ORDERING': {
      const list = question.querySelector('.quiz-order');
      parts.forEach(place => list.append(list.querySelector(`[data-place="${place}"]`)));
      ends(question);
      break;
    }
    case 'MATCHING': question.querySelectorAll('select').forEach(select => {
      select.value = parts.map(part => part.split(':')).find(pair => pair[0] === select.dataset.row)?.[1] ?? '';
    }); break;
    default: question.querySelectorAll('input').forEach(input => { input.checked = parts.includes(input.value); });
  }
}

function ends(question) {
  const steps = [...question.querySelectorAll('.quiz-step')];
  steps.forEach((step, index) => {
    step.querySelector('[data-by="-1"]').disabled = index === 0;
    step.querySelector('[data-by="1"]').disabled = index === steps.length - 1;
  });
}

function looksLikeNumber(text) { return /^[+\-−]?[\d\s.,'’_０-９．，]+$/.test(text) && /[\d０-９]/.test(text); }

function warn(question) {
  if (question.dataset.kind !== 'NUMBER') return;
  const text = read(question);
  const warning = question.querySelector('.quiz-warning');
  const wrong = text !== '' && !looksLikeNumber(text);
  warning.hidden = !wrong;
  warning.textContent = wrong ? words.noNumber : '';
  question.querySelector('input').setAttribute('aria-invalid', String(wrong));
}

// ---- keeping answers

function answer(question) {
  const slot = slotOf(question);
  const text = read(question);
  if (given.get(slot) === text) return;
  given.set(slot, text);
  seqs.set(slot, Math.max(seqs.get(slot) + 1, Date.now()));
  queue.set(slot, { slot, seq: seqs.get(slot), given: text });
  store();
  progress();
  state.textContent = words.saving;
  clearTimeout(timer);
  timer = setTimeout(send, debounce);
}

function store() {
  try {
    if (queue.size) localStorage.setItem(shelf, JSON.stringify([...queue.values()]));
    else localStorage.removeItem(shelf);
  } catch (full) {
    say(words.unsent, queue.size);
  }
}

function restore() {
  let kept = [];
  try {
    kept = JSON.parse(localStorage.getItem(shelf) ?? '[]');
  } catch (unreadable) {
    localStorage.removeItem(shelf);
  }
  for (const entry of kept) {
    if (!seqs.has(entry.slot) || entry.seq <= seqs.get(entry.slot)) continue;
    queue.set(entry.slot, entry);
    seqs.set(entry.slot, entry.seq);
    given.set(entry.slot, entry.given);
    show(questions[entry.slot], entry.given);
  }
  if (queue.size) send();
}

async function call(path, method, answers, keepalive = false) {
  const response = await fetch(words.api + attempt + path, {
    method, keepalive, redirect: 'manual', credentials: 'same-origin',
    headers: { 'Content-Type': 'application/json', 'Accept': 'application/json', 'X-Bellwether': '1' },
    body: JSON.stringify({ answers })
  });
  if (response.type === 'opaqueredirect' || response.status === 401) throw new Error('signed-out');
  if (!response.ok) {
    const problem = await response.json().catch(() => ({}));
    const failure = new Error(response.status >= 500 ? 'unreachable' : 'refused');
    failure.title = problem.title;
    throw failure;
  }
  return response.json();
}

function send() {
  clearTimeout(timer);
  if (sending || closed || !queue.size) return sending;
  const batch = [...queue.values()];
  state.textContent = words.saving;
  sending = call('/answers', 'PUT', batch).then(receipt => received(batch, receipt), failed).finally(() => {
    sending = null;
    if (queue.size && !closed) timer = setTimeout(send, banner.hidden ? debounce : retryEvery);
  });
  return sending;
}

function received(batch, receipt) {
  if (!receipt.open) {
    close();
    return;
  }
  batch.filter(entry => queue.get(entry.slot)?.seq === entry.seq).forEach(entry => queue.delete(entry.slot));
  store();
  if (receipt.refused?.length) say(words.elsewhere);
  else if (!queue.size) hush();
  if (!queue.size) state.textContent = fill(words.saved, new Intl.DateTimeFormat(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' }).format(new Date()));
  if (receipt.secondsLeft != null) deadline = performance.now() + receipt.secondsLeft * 1000;
}

function failed(failure) {
  state.textContent = '';
  if (failure.message === 'signed-out') say(words.signedOut, queue.size);
  else if (failure.message === 'refused') say(failure.title ?? words.refused);
  else say(words.unsent, queue.size);
}

function say(text, ...values) {
  banner.textContent = fill(text, ...values);
  banner.hidden = false;
}

function hush() { banner.hidden = true; }

function close() {
  closed = true;
  localStorage.removeItem(shelf);
  location.replace(location.href);
}

async function submit() {
  if (closed) return;
  buttons.submit.disabled = true;
  buttons.submit.setAttribute('aria-busy', 'true');
  await sending;
  try {
    await call('/submission', 'POST', [...queue.values()]);
    close();
  } catch (failure) {
    failed(failure);
  }
  buttons.submit.disabled = false;
  buttons.submit.removeAttribute('aria-busy');
}

// ---- going through

function answered(slot) { return (given.get(slot) ?? '') !== ''; }

function progress() {
  byId('progress').value = questions.filter(question => answered(slotOf(question))).length;
}

function go(to, focus = true) {
  at = Math.max(0, Math.min(questions.length, to));
  questions.forEach((question, index) => { question.hidden = index !== at; });
  const last = at === questions.length;
  overview.hidden = !last;
  buttons.back.disabled = at === 0;
  buttons.all.hidden = last;
  buttons.next.hidden = last;
  buttons.submit.hidden = !last;
  if (last) summarise();
  if (focus) (last ? document.getElementById('quiz-overview-title') : questions[at].querySelector('legend')).focus({ preventScroll: true });
  window.scrollTo(0, 0);
}

function leave() {
  if (at < questions.length && questions[at].dataset.kind === 'ORDERING') answer(questions[at]);
}

function summarise() {
  const open = questions.map(slotOf).filter(slot => !answered(slot));
  document.getElementById('quiz-overview-text').textContent = open.length ? fill(words.unanswered, open.length) : words.all;
  document.getElementById('quiz-map').replaceChildren(...questions.map(question => {
    const slot = slotOf(question);
    const button = document.createElement('button');
    button.type = 'button';
    button.className = answered(slot) ? 'quiz-jump answered' : 'quiz-jump';
    button.textContent = String(slot + 1);
    button.setAttribute('aria-label', fill(words.goto, slot + 1, answered(slot) ? words.answered : words.left));
    button.addEventListener('click', () => go(slot));
    const item = document.createElement('li');
    item.append(button);
    return item;
  }));
}

function move(button) {
  const step = button.closest('.quiz-step');
  const by = Number(button.dataset.by);
  const other = by < 0 ? step.previousElementSibling : step.nextElementSibling;
  if (!other) return;
  if (by < 0) other.before(step);
  else other.after(step);
  const question = step.closest('.quiz-question');
  ends(question);
  answer(question);
  (button.disabled ? step.querySelector('.quiz-move:not(:disabled)') : button).focus();
  const place = [...step.parentElement.children].indexOf(step) + 1;
  state.textContent = fill(words.moved, step.querySelector('.quiz-step-text').textContent, place);
}

function keys(event) {
  if (at === questions.length || event.altKey || event.ctrlKey || event.metaKey) return;
  const kind = questions[at].dataset.kind;
  if (event.target.matches('a, button, select, summary')) return;
  if (event.key === 'Enter') {
    event.preventDefault();
    leave();
    go(at + 1);
  } else if (/^[1-9]$/.test(event.key) && !event.repeat && (kind === 'SINGLE' || kind === 'MULTIPLE' || kind === 'TRUE_FALSE')) {
    questions[at].querySelectorAll('input')[Number(event.key) - 1]?.click();
  }
}

// ---- time

const limit = Number.parseInt(words.seconds, 10);
let deadline = Number.isFinite(limit) ? performance.now() + limit * 1000 : null;
let told = Infinity;

function tick() {
  const seconds = Math.max(0, Math.round((deadline - performance.now()) / 1000));
  const clock = byId('time');
  clock.hidden = false;
  clock.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  clock.classList.toggle('short', seconds <= 60);
  for (const mark of [300, 60]) {
    if (seconds <= mark && told > mark) {
      told = mark;
      state.textContent = fill(words.timeOver, Math.ceil(seconds / 60));
    }
  }
  if (seconds > 0) setTimeout(tick, 1000);
  else submit();
}

// ---- begin

questions.forEach(question => {
  const slot = slotOf(question);
  seqs.set(slot, Number(question.dataset.seq));
  given.set(slot, question.dataset.given ?? '');
  show(question, question.dataset.given);
});
restore();
progress();
root.addEventListener('input', event => {
  const question = event.target.closest('.quiz-question');
  if (!question) return;
  warn(question);
  answer(question);
});
root.addEventListener('click', event => {
  const button = event.target.closest('.quiz-move');
  if (button) move(button);
});
document.addEventListener('keydown', keys);
buttons.back.addEventListener('click', () => { leave(); go(at - 1); });
buttons.next.addEventListener('click', () => { leave(); go(at + 1); });
buttons.all.addEventListener('click', () => { leave(); go(questions.length); });
buttons.submit.addEventListener('click', submit);
window.addEventListener('online', send);
window.addEventListener('focus', send);
window.addEventListener('pagehide', () => {
  if (queue.size && !closed) call('/answers', 'PUT', [...queue.values()], true).catch(() => {});
});
const firstOpen = questions.findIndex(question => !answered(slotOf(question)));
go(firstOpen < 0 ? questions.length : firstOpen, false);
if (deadline !== null) tick();
