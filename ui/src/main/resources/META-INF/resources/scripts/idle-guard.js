// Tells the server what the person does, at most every half minute, and warns before the session ends.
window.bingguiIdleGuard = (guard, {idle, warning, left, words}) => {
  const SHARED = 'binggui.active';
  const REPORT_EVERY = 30_000;
  const LAST_CALL = 300_000;
  const deadline = Date.now() + left * 1000;
  let active = Date.now();
  let reported = active;
  let report = 0;
  let isLastCallHeard = false;
  let dialog = null;

  window.bingguiIdleStop?.();
  const listening = new AbortController();

  // other tabs of this browser are the same session
  const lastActive = () => Math.max(active, Math.min(Date.now(), Number(localStorage.getItem(SHARED)) || 0));

  const tell = () => {
    report = 0;
    reported = Date.now();
    guard.dispatchEvent(new CustomEvent('binggui-active', {detail: reported - active}));
  };

  const act = event => {
    if (!event.isTrusted) return;
    active = Date.now();
    localStorage.setItem(SHARED, active);
    if (dialog?.dataset.kind === 'idle') close();
    if (active - reported >= REPORT_EVERY) {
      clearTimeout(report);
      tell();
    } else if (!report) {
      report = setTimeout(tell, reported + REPORT_EVERY - active);
    }
  };

  const close = () => {
    dialog?.close();
    dialog?.remove();
    dialog = null;
  };

  const open = (kind, button) => {
    close();
    dialog = document.createElement('dialog');
    dialog.className = 'idle-dialog';
    dialog.dataset.kind = kind;
    dialog.setAttribute('role', 'alertdialog');
    dialog.setAttribute('aria-labelledby', 'idle-title');
    dialog.setAttribute('aria-describedby', 'idle-text');
    const title = document.createElement('h2');
    title.id = 'idle-title';
    title.textContent = words.title;
    const text = document.createElement('p');
    text.id = 'idle-text';
    const goOn = document.createElement('button');
    goOn.id = 'idle-go-on';
    goOn.textContent = button;
    goOn.addEventListener('click', close);
    dialog.append(title, text, goOn);
    document.body.append(dialog);
    dialog.showModal();
    goOn.focus();
  };

  const say = text => {
    const place = dialog.querySelector('p');
    if (place.textContent !== text) place.textContent = text;
  };

  const look = () => {
    const now = Date.now();
    const rest = Math.ceil((lastActive() + idle * 1000 - now) / 1000);
    if (now >= deadline) {
      location.reload();
    } else if (rest <= 0) {
      // the server knows better and ends the session, or says how long it really was
      guard.dispatchEvent(new CustomEvent('binggui-idle'));
    } else if (rest <= warning) {
      if (dialog?.dataset.kind !== 'idle') open('idle', words.goOn);
      say(words.idle.replace('{0}', Math.floor((idle - rest) / 60)).replace('{1}', rest));
    } else if (dialog?.dataset.kind === 'idle') {
      close();
    } else if (!isLastCallHeard && deadline - now <= LAST_CALL) {
      isLastCallHeard = true;
      open('end', words.understood);
      const end = new Date(deadline);
      const two = number => String(number).padStart(2, '0');
      say(words.end.replace('{0}', two(end.getHours()) + ':' + two(end.getMinutes())));
    }
  };

  guard.silence = seconds => {
    active = Math.max(active, Date.now() - seconds * 1000);
    localStorage.setItem(SHARED, lastActive());
    close();
  };

  for (const what of ['pointerdown', 'keydown', 'input', 'wheel', 'touchstart', 'click']) {
    window.addEventListener(what, act, {capture: true, passive: true, signal: listening.signal});
  }
  const looking = setInterval(look, 1000);
  window.bingguiIdleStop = () => {
    listening.abort();
    clearInterval(looking);
    clearTimeout(report);
    close();
  };
  localStorage.setItem(SHARED, active);
};
