/** The libraries that the import map leads to, as far as we use them. */

declare module 'idb' {
  export interface StoreOptions {
    keyPath?: string;
    autoIncrement?: boolean;
  }

  export interface Store {
    add(value: unknown): Promise<IDBValidKey>;
    put(value: unknown): Promise<IDBValidKey>;
    getAll(): Promise<unknown[]>;
    delete(key: IDBValidKey): Promise<void>;
    clear(): Promise<void>;
    index(name: string): { get(key: IDBValidKey): Promise<unknown> };
  }

  export interface Transaction {
    store: Store;
    done: Promise<void>;
    commit?(): void;
  }

  export interface Database {
    close(): void;
    transaction(store: string, mode: 'readonly' | 'readwrite'): Transaction;
    createObjectStore(name: string, options: StoreOptions): IDBObjectStore;
  }

  export interface OpenOptions {
    upgrade?(database: Database): void;
    blocked?(): void;
    blocking?(): void;
    terminated?(): void;
  }

  export function openDB(name: string, version: number, options: OpenOptions): Promise<Database>;
  export function deleteDB(name: string, options?: { blocked?(): void }): Promise<void>;
}

declare module 'lit' {
  export interface ReactiveController {
    hostConnected?(): void;
    hostDisconnected?(): void;
    hostUpdate?(): void;
    hostUpdated?(): void;
  }

  export interface ReactiveControllerHost {
    addController(controller: ReactiveController): void;
    removeController(controller: ReactiveController): void;
    requestUpdate(): void;
    readonly updateComplete: Promise<boolean>;
  }

  export type PropertyValues = Map<PropertyKey, unknown>;

  export interface TemplateResult {
    readonly strings: TemplateStringsArray;
    readonly values: unknown[];
  }

  export class LitElement extends HTMLElement implements ReactiveControllerHost {
    static properties: Record<string, object>;
    addController(controller: ReactiveController): void;
    removeController(controller: ReactiveController): void;
    requestUpdate(name?: PropertyKey, oldValue?: unknown): void;
    readonly updateComplete: Promise<boolean>;
    readonly isConnected: boolean;
    readonly hasUpdated: boolean;
    connectedCallback(): void;
    disconnectedCallback(): void;
    protected createRenderRoot(): HTMLElement | DocumentFragment;
    protected scheduleUpdate(): void | Promise<unknown>;
    protected shouldUpdate(changes: PropertyValues): boolean;
    protected willUpdate(changes: PropertyValues): void;
    protected update(changes: PropertyValues): void;
    protected firstUpdated(changes: PropertyValues): void;
    protected updated(changes: PropertyValues): void;
    protected render(): unknown;
  }

  export function html(strings: TemplateStringsArray, ...values: unknown[]): TemplateResult;
  export function svg(strings: TemplateStringsArray, ...values: unknown[]): TemplateResult;
  export const nothing: unique symbol;
  export function render(value: unknown, container: HTMLElement | DocumentFragment): unknown;
}

declare module 'lit/directive.js' {
  export interface Part {
    readonly type: number;
  }

  export interface ElementPart extends Part {
    readonly element: Element;
  }

  export class Directive {
    constructor(part: Part);
    render(...values: any[]): unknown;
    update(part: any, values: any[]): unknown;
  }

  export function directive<T extends new (part: Part) => Directive>(
    kind: T,
  ): (...values: Parameters<InstanceType<T>['render']>) => unknown;
}

declare module 'lit/directives/guard.js' {
  export function guard(depends: unknown, draw: () => unknown): unknown;
}

declare module 'lit/directives/repeat.js' {
  export function repeat<T>(
    items: Iterable<T>,
    key: (item: T, index: number) => unknown,
    draw: (item: T, index: number) => unknown,
  ): unknown;
}
