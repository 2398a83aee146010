/**
 * @import {Environment} from '../connection/environment.js'
 * @import {Lifeline} from '../connection/lifeline.js'
 * @import {Request} from '../protocol/types.js'
 *
 * What became of a question: what the server said, or why there is no answer. The code `lost` means
 * that the connection was gone before one came.
 *
 * @typedef {{ok: Record<string, unknown>} | {error: {code: string, message: string}}} Answer
 * @typedef {(request: Request) => Promise<Answer>} Ask
 */
import { newId } from '../outbox/ids.js';
import { retryOf } from '../protocol/error-codes.js';

const unansweredMax = 100;

/** Questions that somebody waits for, such as those of a dialog. */
export class Asking {
  #lifeline;
  #environment;
  /** The ids of changes of which nobody knows what became. @type {Map<string, string>} */
  #unanswered = new Map();

  /** @param {Lifeline} lifeline @param {Environment} environment */
  constructor(lifeline, environment) {
    this.#lifeline = lifeline;
    this.#environment = environment;
  }

  /** @param {Request} request @returns {Promise<Answer>} */
  ask(request) {
    return new Promise((resolve) => {
      this.#lifeline.request(request, (outcome) => {
        if ('ok' in outcome) {
          resolve({ ok: outcome.ok });
        } else {
          resolve({ error: 'lost' in outcome ? { code: 'lost', message: '' } : outcome.error });
        }
      });
    });
  }

  /**
   * Asks for a change under an id of its own. Where nobody knows what became of it, the same
   * change goes out with the same id the next time, so that it happens once.
   *
   * @param {Request} request
   * @returns {Promise<Answer>}
   */
  async change(request) {
    const content = JSON.stringify(request);
    const id = this.#unanswered.get(content) ?? newId(this.#environment.randomBytes);
    this.#unanswered.set(content, id);
    const answer = await this.ask({ ...request, id });
    const isKnown = 'ok' in answer || !isOpen(answer.error.code);
    if (isKnown || this.#unanswered.size > unansweredMax) {
      this.#unanswered.delete(content);
    }
    return answer;
  }
}

/** Whether it may have happened. @param {string} code */
function isOpen(code) {
  return code === 'lost' || retryOf(code) === 'same-id';
}
