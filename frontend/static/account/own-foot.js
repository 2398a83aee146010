import { html, nothing } from 'lit';
import { define, Element } from '../shared/element.js';
import { moreIcon } from '../shared/icons.js';
import { pageData } from '../shared/page-data.js';
import { avatar } from '../shared/people.js';
import { currentTheme, keepTheme, useTheme } from '../shared/theme.js';
import { currentLanguage, say } from '../shared/words.js';

/**
 * Oneself: the name one goes by, and the choices that are kept in this browser. Says `sign-out` as
 * an event, with how to go.
 *
 * @import {Theme} from '../shared/theme.js'
 */
export class OwnFoot extends Element {
  static properties = { me: { attribute: false } };

  constructor() {
    super();
    /** @type {{id: string, name: string, guest: boolean, photo?: string}} */
    this.me = { id: '', name: '', guest: false };
  }

  render() {
    const { id, name, guest, photo } = this.me;
    return html`<button class="own" popovertarget="own-choices" title=${say('you.settings')}>
        ${avatar(id, name, photo)}<span class="name">${name}</span>
        ${guest ? html`<span class="tag">${say('you.guest')}</span>` : nothing} ${moreIcon}
        <span class="unseen">${say('you.settings')}</span>
      </button>
      <div id="own-choices" popover class="popover choices" aria-label=${say('you.settings')}>
        ${guest ? html`<a class="row" href="/name">${say('you.rename')}</a>` : this.#account()}
        <fieldset>
          <legend>${say('you.theme')}</legend>
          <div class="segments">${THEMES.map((theme) => this.#theme(theme))}</div>
        </fieldset>
        <fieldset>
          <legend>${say('you.language')}</legend>
          <div class="segments">${LANGUAGES.map(language)}</div>
        </fieldset>
      </div>`;
  }

  #account() {
    return html`<a class="row" href="/settings">${say('you.account')}</a>
      <form method="post" action="/sign-out" @submit=${this.#leave}>
        <input type="hidden" name="_csrf" .value=${pageData().form ?? ''} />
        <button class="row">${say('you.signOut')}</button>
      </form>`;
  }

  /** Whoever holds what was not sent yet has a say first. */
  #leave = (/** @type {Event} */ event) => {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.target);
    const detail = () => form.submit();
    this.dispatchEvent(new CustomEvent('sign-out', { bubbles: true, detail }));
  };

  /** @param {Theme} theme */
  #theme(theme) {
    return html`<label>
      <input
        type="radio"
        name="theme"
        .checked=${currentTheme() === theme}
        @change=${() => choose(theme)}
      /><span>${THEME_WORDS[theme]()}</span>
    </label>`;
  }
}

/** Kept for the account too, if there is one, so that it is found again in other browsers.
 * @param {Theme} theme */
function choose(theme) {
  useTheme(theme);
  const { form } = pageData();
  if (form) keepTheme(theme, form);
}

/** @type {Theme[]} */
const THEMES = ['auto', 'light', 'dark'];
const THEME_WORDS = {
  auto: () => say('you.theme.auto'),
  light: () => say('you.theme.light'),
  dark: () => say('you.theme.dark'),
};

const LANGUAGES = [
  { tag: 'en', name: 'English' },
  { tag: 'ru', name: 'Русский' },
];

/** @param {{tag: string, name: string}} language */
function language({ tag, name }) {
  const current = tag === currentLanguage() ? 'true' : nothing;
  return html`<a
    href="?lang=${tag}"
    lang=${tag}
    hreflang=${tag}
    aria-current=${current}
    @click=${stay}
    >${name}</a
  >`;
}

/** In the other language one is in the same room. @param {Event} event */
function stay(event) {
  /** @type {HTMLAnchorElement} */ (event.currentTarget).hash = location.hash;
}

define('beseda-own-foot', OwnFoot);
