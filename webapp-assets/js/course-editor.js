// The editor of a page lesson: two texts side by side, saved while their author writes. What leaves here is cleaned again
// by the server; what is cleaned here only keeps pasted text from looking different from what will be kept.

const KEEP = new Set(['H2', 'H3', 'H4', 'P', 'BR', 'HR', 'UL', 'OL', 'LI', 'BLOCKQUOTE', 'PRE', 'CODE', 'STRONG', 'B', 'EM', 'I', 'U', 'S', 'SUB', 'SUP',
  'FIGURE', 'FIGCAPTION', 'TABLE', 'CAPTION', 'THEAD', 'TBODY', 'TR', 'TH', 'TD', 'A']);
const DROP = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'IFRAME', 'OBJECT', 'HEAD', 'META', 'LINK', 'TITLE', 'IMG', 'VIDEO', 'SVG']);
const SAVE_AFTER = 1200;
const RETRY_AFTER = 5000;

/** Pasted HTML without anything but structure. */
function plain(html) {
  const source = new DOMParser().parseFromString(html, 'text/html').body;
  const out = document.createElement('div');
  copy(source, out);
  return out.innerHTML;
}

function copy(from, into) {
  for (const node of from.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) into.append(node.data);
    if (node.nodeType !== Node.ELEMENT_NODE || DROP.has(node.nodeName)) continue;
    const name = node.nodeName === 'H1' ? 'H2' : node.nodeName;
    if (!KEEP.has(name)) { copy(node, into); continue; }
    const element = into.appendChild(document.createElement(name));
    if (name === 'A' && /^(https?:|mailto:)/.test(node.getAttribute('href') ?? '')) element.setAttribute('href', node.getAttribute('href'));
    copy(node, element);
  }
}

class Editor {
  constructor(root) {
    this.root = root;
    this.words = root.dataset;
    this.since = root.dataset.since ?? '';
    this.state = root.querySelector('[data-state]');
    this.texts = [...root.querySelectorAll('[data-text]')];
    this.active = this.texts[0];
    this.dirty = false;
    this.busy = false;
    document.execCommand('defaultParagraphSeparator', false, 'p');
    for (const text of this.texts) this.listen(text);
    for (const button of root.querySelectorAll('[data-command]')) {
      button.addEventListener('mousedown', event => event.preventDefault());
      button.addEventListener('click', () => this.command(button.dataset.command));
    }
    this.roving(root.querySelector('[role=toolbar]'));
    this.file = root.querySelector('[data-file]');
    this.file.addEventListener('change', () => this.upload(this.file.files[0]));
    this.asking(root.querySelector('[data-link]'), values => this.run('createLink', values.get('address')));
    this.asking(root.querySelector('[data-describe]'), values => this.insert(this.medium, values.get('alt')));
    document.addEventListener('selectionchange', () => this.press());
    addEventListener('beforeunload', event => { if (this.dirty) event.preventDefault(); });
  }

  listen(text) {
    text.addEventListener('focus', () => { this.active = text; });
    text.addEventListener('input', () => this.changed());
    text.addEventListener('paste', event => this.paste(event));
    text.addEventListener('drop', event => {
      const file = event.dataTransfer?.files?.[0];
      if (!file) return;
      event.preventDefault();
      this.active = text;
      this.upload(file);
    });
  }

  /** One stop for the tab key, arrows between the tools. */
  roving(bar) {
    const tools = [...bar.querySelectorAll('button')];
    tools.forEach((tool, place) => { tool.tabIndex = place === 0 ? 0 : -1; });
    bar.addEventListener('keydown', event => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!step) return;
      event.preventDefault();
      const place = (tools.indexOf(document.activeElement) + step + tools.length) % tools.length;
      tools.forEach(tool => { tool.tabIndex = -1; });
      tools[place].tabIndex = 0;
      tools[place].focus();
    });
  }

  paste(event) {
    const html = event.clipboardData.getData('text/html');
    const file = event.clipboardData.files[0];
    if (!html && !file) return;
    event.preventDefault();
    if (html) this.run('insertHTML', plain(html));
    else this.upload(file);
  }

  command(name) {
    if (['h2', 'h3', 'p', 'blockquote'].includes(name)) return this.run('formatBlock', name);
    if (name === 'link') return this.ask('[data-link]');
    if (name === 'medium') return this.file.click();
    this.run(name);
  }

  run(command, value) {
    this.restore();
    document.execCommand(command, false, value);
    this.changed();
    this.press();
  }

  press() {
    for (const command of ['bold', 'italic']) {
      this.root.querySelector(`[data-command=${command}]`).setAttribute('aria-pressed', String(document.queryCommandState(command)));
    }
  }

  ask(selector) {
    const selection = getSelection();
    this.range = selection.rangeCount && this.active.contains(selection.anchorNode) ? selection.getRangeAt(0).cloneRange() : null;
    const form = this.root.querySelector(selector);
    form.hidden = false;
    form.querySelector('input').focus();
  }

  asking(form, answer) {
    form.addEventListener('submit', event => {
      event.preventDefault();
      form.hidden = true;
      answer(new FormData(form));
      form.reset();
    });
    form.addEventListener('keydown', event => {
      if (event.key !== 'Escape') return;
      form.hidden = true;
      this.restore();
    });
  }

  restore() {
    this.active.focus();
    if (!this.range) return;
    const selection = getSelection();
    selection.removeAllRanges();
    selection.addRange(this.range);
    this.range = null;
  }

  async upload(file) {
    this.file.value = '';
    if (!file) return;
    this.say(this.words.uploading.replace('{0}', file.name));
    try {
      const answer = await fetch(`${this.words.media}?name=${encodeURIComponent(file.name)}`,
        { method: 'POST', body: file, headers: { 'X-Bellwether': '1', 'Content-Type': 'application/octet-stream' } });
      const result = await answer.json();
      if (!answer.ok) return this.say(result.title ?? this.words.failed, true);
      this.say('');
      this.medium = result;
      if (result.video) this.insert(result, '');
      else this.ask('[data-describe]');
    } catch {
      this.say(this.words.failed, true);
    }
  }

  insert(medium, alt) {
    const figure = document.createElement('figure');
    const shown = figure.appendChild(document.createElement(medium.video ? 'video' : 'img'));
    shown.setAttribute('src', medium.href);
    if (medium.video) shown.setAttribute('controls', 'controls');
    else shown.setAttribute('alt', alt ?? '');
    this.run('insertHTML', `${figure.outerHTML}<p><br></p>`);
  }

  changed() {
    this.dirty = true;
    this.say(this.words.unsaved);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), SAVE_AFTER);
  }

  async save() {
    if (this.busy) return this.changed();
    this.busy = true;
    this.dirty = false;
    this.say(this.words.saving);
    try {
      await this.send();
    } catch {
      this.again(this.words.failed);
    } finally {
      this.busy = false;
    }
  }

  async send() {
    const sheet = { since: this.since };
    for (const text of this.texts) sheet[text.dataset.text] = text.innerHTML;
    const answer = await fetch(this.words.save, { method: 'PUT', body: JSON.stringify(sheet), redirect: 'manual',
      headers: { 'X-Bellwether': '1', 'Content-Type': 'application/json' } });
    if (answer.ok) {
      this.since = (await answer.json()).changedAt;
      if (!this.dirty) this.say(this.words.saved.replace('{0}', new Date().toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' })));
      return;
    }
    if (answer.status === 401 || answer.type === 'opaqueredirect') return this.again(this.words.signedOut);
    const problem = await answer.json().catch(() => ({}));
    this.dirty = true;
    this.say(problem.title ?? this.words.failed, true);
  }

  again(sentence) {
    this.dirty = true;
    this.say(sentence, true);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), RETRY_AFTER);
  }

  say(sentence, bad = false) {
    this.state.textContent = sentence;
    this.state.classList.toggle('course-editor-bad', bad);
  }
}

const root = document.getElementById('editor');
if (root) new Editor(root);
