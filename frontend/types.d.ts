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
