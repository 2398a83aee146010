/** Lit, as far as we use it: its jar brings no types that the checker could find. */

declare module 'lit' {
  export interface TemplateResult {
    readonly strings: TemplateStringsArray;
  }

  export interface ReactiveController {
    hostConnected?(): void;
    hostDisconnected?(): void;
  }

  export interface ReactiveControllerHost {
    addController(controller: ReactiveController): void;
    requestUpdate(): void;
  }

  export interface PropertyDeclaration {
    attribute?: boolean;
    state?: boolean;
  }

  export class LitElement extends HTMLElement implements ReactiveControllerHost {
    static properties: { [name: string]: PropertyDeclaration };
    readonly updateComplete: Promise<boolean>;
    addController(controller: ReactiveController): void;
    requestUpdate(): void;
    connectedCallback(): void;
    disconnectedCallback(): void;
    protected createRenderRoot(): HTMLElement | DocumentFragment;
    protected scheduleUpdate(): void | Promise<unknown>;
    protected willUpdate(changes: Map<string, unknown>): void;
    protected firstUpdated(changes: Map<string, unknown>): void;
    protected updated(changes: Map<string, unknown>): void;
    protected render(): unknown;
  }

  export function html(strings: TemplateStringsArray, ...values: unknown[]): TemplateResult;
  export function svg(strings: TemplateStringsArray, ...values: unknown[]): TemplateResult;
  export const nothing: unique symbol;
}

declare module 'lit/directives/guard.js' {
  export function guard(depends: unknown[], template: () => unknown): unknown;
}

declare module 'lit/directives/repeat.js' {
  export function repeat<T>(
    items: T[],
    key: (item: T) => unknown,
    template: (item: T) => unknown,
  ): unknown;
}

declare module 'lit/directive.js' {
  export interface ElementPart {
    readonly element: HTMLElement;
  }

  export class Directive {
    render(...values: unknown[]): unknown;
    update(part: ElementPart, values: unknown[]): unknown;
  }

  export function directive(type: typeof Directive): (...values: unknown[]) => unknown;
}

declare module 'lit/directives/keyed.js' {
  export function keyed(key: unknown, template: unknown): unknown;
}
