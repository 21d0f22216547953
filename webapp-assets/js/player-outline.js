/** The outline of a package: what there is, what is done, where one is; previous and next. */
export class Outline {
  #root;
  #units;
  #list;
  #say;
  current = null;

  constructor(root, units, choose, say) {
    this.#root = root;
    this.#units = units;
    this.#say = say;
    this.#list = root.querySelector('[data-outline]');
    this.#list.replaceChildren(...units.map(unit => this.#line(unit, choose)));
    root.toggleAttribute('data-many', this.#playable().length > 1);
    root.querySelector('[data-previous]').addEventListener('click', () => choose(this.previous()));
    root.querySelector('[data-next]').addEventListener('click', () => choose(this.next()));
    const drawer = root.querySelector('[data-drawer]');
    drawer.addEventListener('click', () => this.#drawer(!root.hasAttribute('data-outline-open')));
    root.addEventListener('keydown', event => { if (event.key === 'Escape') this.#drawer(false); });
    this.#show();
  }

  find(id) { return this.#playable().find(unit => unit.id === id); }

  named(identifier) { return this.#playable().find(unit => unit.identifier === identifier); }

  /** Where to begin: the first that is not done. */
  first() { return this.#playable().find(unit => unit.completion !== 'COMPLETED') ?? this.#playable()[0]; }

  next() { return this.#playable()[this.#at() + 1]; }

  previous() { return this.#playable()[this.#at() - 1]; }

  open(unit) {
    this.current = unit;
    if (unit.completion === 'NOT_STARTED') unit.completion = 'IN_PROGRESS';
    this.#drawer(false);
    this.#show();
  }

  results(results) {
    for (const { unit: id, completion, success } of results) {
      const unit = this.#units.find(each => each.id === id);
      if (unit) Object.assign(unit, { completion, success });
    }
    this.#show();
  }

  #playable() { return this.#units.filter(unit => unit.launch); }

  #at() { return this.#playable().indexOf(this.current); }

  #drawer(open) {
    this.#root.toggleAttribute('data-outline-open', open);
    this.#root.querySelector('[data-drawer]').setAttribute('aria-expanded', String(open));
  }

  #line(unit, choose) {
    const line = document.createElement('li');
    line.style.setProperty('--depth', unit.depth);
    const inside = document.createElement(unit.launch ? 'button' : 'span');
    inside.className = unit.launch ? 'player-unit' : 'player-heading';
    if (unit.launch) {
      inside.type = 'button';
      inside.addEventListener('click', () => choose(unit));
      inside.innerHTML = '<span class="pi" aria-hidden="true"></span><span data-title=""></span><span class="visually-hidden" data-state=""></span>';
      inside.querySelector('[data-title]').textContent = unit.title;
    } else {
      inside.textContent = unit.title;
    }
    line.append(inside);
    unit.line = inside;
    return line;
  }

  #show() {
    for (const unit of this.#playable()) {
      const failed = unit.success === 'FAILED';
      const done = unit.completion === 'COMPLETED' && !failed;
      unit.line.querySelector('.pi').className = 'pi pi-' + (failed ? 'times-circle' : done ? 'check-circle' : unit.completion === 'IN_PROGRESS' ? 'circle-fill' : 'circle');
      unit.line.dataset.state = failed ? 'failed' : done ? 'done' : 'open';
      unit.line.querySelector('[data-state]').textContent = failed ? this.#say('StateFailed') : done ? this.#say('StateDone') : '';
      if (unit === this.current) unit.line.setAttribute('aria-current', 'true');
      else unit.line.removeAttribute('aria-current');
    }
    const all = this.#playable();
    const done = all.filter(unit => unit.completion === 'COMPLETED' && unit.success !== 'FAILED').length;
    this.#root.querySelector('[data-count]').textContent = all.length > 1 ? this.#say('Count', done, all.length) : '';
    const bar = this.#root.querySelector('[data-bar]');
    bar.value = done;
    bar.max = Math.max(1, all.length);
    this.#root.querySelector('[data-previous]').disabled = !this.previous();
    this.#root.querySelector('[data-next]').disabled = !this.next();
  }
}
