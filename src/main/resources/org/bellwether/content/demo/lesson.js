/* Plays the scenes and speaks SCORM 1.2: bookmark, answers, status, time. Works without a run-time too. */
(function () {
  var api = findApi(window);
  var began = Date.now();
  var at = 0;
  var state = { language: null, answers: {}, seen: 0 };
  var asked = {};
  var finished = false;

  function findApi(from) {
    for (var steps = 0; from && steps < 10; steps++) {
      try { if (from.API) return from.API; } catch (elsewhere) { return null; }
      if (from.parent === from) return null;
      from = from.parent;
    }
    return null;
  }
  function get(name) { return api ? api.LMSGetValue(name) : ''; }
  function set(name, value) { if (api && !finished) api.LMSSetValue(name, value); }
  function commit() { if (api && !finished) api.LMSCommit(''); }
  function element(id) { return document.getElementById(id); }
  function two(number) { return (number < 10 ? '0' : '') + number; }

  function begin() {
    if (api) api.LMSInitialize('');
    if (get('cmi.core.lesson_status') === 'not attempted') set('cmi.core.lesson_status', 'incomplete');
    try { state = JSON.parse(get('cmi.suspend_data')) || state; } catch (first) { /* The first visit has none. */ }
    if (!state.language) state.language = /^zh/.test(navigator.language) ? 'zh' : 'en';
    at = Math.min(SCENES.length - 1, parseInt(get('cmi.core.lesson_location'), 10) || 0);
    show(false);
  }

  function keep() {
    state.seen = Math.max(state.seen, at);
    set('cmi.core.lesson_location', String(at));
    set('cmi.suspend_data', JSON.stringify(state));
    set('cmi.core.exit', 'suspend');
    time();
    commit();
  }

  function time() {
    var seconds = Math.round((Date.now() - began) / 1000);
    set('cmi.core.session_time', two(Math.floor(seconds / 3600) % 100) + ':' + two(Math.floor(seconds / 60) % 60) + ':' + two(seconds % 60));
  }

  function show(focus) {
    var scene = SCENES[at];
    var words = scene[state.language];
    document.documentElement.lang = state.language === 'zh' ? 'zh-CN' : 'en';
    element('clock').textContent = scene.clock;
    element('language').textContent = WORDS[state.language].language;
    element('title').textContent = words.title;
    element('text').textContent = words.text;
    element('task').textContent = words.task || '';
    element('answer').textContent = '';
    element('answer').className = 'answer';
    element('back').textContent = WORDS[state.language].back;
    element('next').textContent = at === SCENES.length - 1 ? WORDS[state.language].finish : WORDS[state.language].next;
    element('where').textContent = (at + 1) + ' / ' + SCENES.length;
    draw(scene, words);
    dots();
    buttons();
    if (focus) element('title').focus();
  }

  function dots() {
    element('dots').innerHTML = '';
    SCENES.forEach(function (scene, index) {
      var dot = document.createElement('li');
      dot.className = index === at ? 'now' : index < at ? 'done' : '';
      element('dots').appendChild(dot);
    });
  }

  function buttons() {
    var scene = SCENES[at];
    element('back').disabled = at === 0;
    element('next').disabled = Boolean(scene.choices) && !state.answers[scene.id];
  }

  function draw(scene, words) {
    var screen = element('screen');
    screen.innerHTML = '';
    var top = document.createElement('div');
    top.className = 'top';
    top.innerHTML = '<strong></strong><span></span>';
    top.firstChild.textContent = WORDS[state.language].screen;
    top.lastChild.textContent = scene.clock;
    screen.appendChild(top);
    if (scene.kind === 'list') return drawList(screen, words.list);
    var holder = document.createElement('div');
    holder.className = scene.kind;
    scene.choices.forEach(function (choice, index) { holder.appendChild(button(scene, choice, index)); });
    screen.appendChild(holder);
    if (state.answers[scene.id] !== undefined) tell(scene, state.answers[scene.id].last);
  }

  function drawList(screen, list) {
    var holder = document.createElement('ol');
    holder.className = 'list';
    list.forEach(function (line) {
      var item = document.createElement('li');
      item.textContent = line;
      holder.appendChild(item);
    });
    screen.appendChild(holder);
  }

  function button(scene, choice, index) {
    var made = document.createElement('button');
    made.type = 'button';
    made.className = 'choice';
    made.innerHTML = '<strong></strong><small></small>';
    made.firstChild.textContent = choice[state.language][0];
    made.lastChild.textContent = choice[state.language][1];
    made.addEventListener('click', function () { choose(scene, index); });
    return made;
  }

  function choose(scene, index) {
    var known = state.answers[scene.id];
    state.answers[scene.id] = { first: known ? known.first : index, last: index, right: Boolean(known && known.right) || Boolean(scene.choices[index].right) };
    if (!known) record(scene, index);
    tell(scene, index);
    buttons();
    keep();
  }

  /* The first answer is the one that is worth recording. */
  function record(scene, index) {
    var n = parseInt(get('cmi.interactions._count'), 10) || 0;
    var now = new Date();
    var right = scene.choices.findIndex(function (choice) { return choice.right; });
    set('cmi.interactions.' + n + '.id', scene.id);
    set('cmi.interactions.' + n + '.type', 'choice');
    set('cmi.interactions.' + n + '.time', two(now.getHours()) + ':' + two(now.getMinutes()) + ':' + two(now.getSeconds()));
    set('cmi.interactions.' + n + '.correct_responses.0.pattern', 'abcd'.charAt(right));
    set('cmi.interactions.' + n + '.student_response', 'abcd'.charAt(index));
    set('cmi.interactions.' + n + '.result', index === right ? 'correct' : 'wrong');
  }

  function tell(scene, index) {
    var choice = scene.choices[index];
    var all = element('screen').querySelectorAll('.choice');
    for (var i = 0; i < all.length; i++) all[i].className = 'choice' + (i !== index ? '' : choice.right ? ' good' : ' bad');
    element('answer').textContent = state.language === 'zh' ? choice.answerZh : choice.answerEn;
    element('answer').className = 'answer' + (choice.right ? '' : ' bad');
  }

  function go(places) {
    if (at + places >= SCENES.length) return end();
    at = Math.max(0, at + places);
    if (at === SCENES.length - 1) set('cmi.core.lesson_status', 'completed');
    keep();
    show(true);
  }

  function end() {
    set('cmi.core.lesson_status', 'completed');
    set('cmi.core.lesson_location', '0');
    set('cmi.core.exit', '');
    time();
    close();
    element('answer').textContent = WORDS[state.language].done;
    element('next').disabled = true;
  }

  function close() {
    if (finished) return;
    if (api) api.LMSFinish('');
    finished = true;
  }

  element('back').addEventListener('click', function () { go(-1); });
  element('next').addEventListener('click', function () { go(1); });
  element('language').addEventListener('click', function () {
    state.language = state.language === 'zh' ? 'en' : 'zh';
    keep();
    show(true);
  });
  window.addEventListener('pagehide', function () {
    if (finished) return;
    time();
    close();
  });
  begin();
})();
